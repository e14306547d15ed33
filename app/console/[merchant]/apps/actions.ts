"use server";
import { z } from "zod";
import { consoleAction } from "@/app/_server/console-action";
import { saveApp } from "@/lib/merchant/app";
import { checkApp } from "@/lib/merchant/app-check";
import { appSchema } from "@/lib/merchant/app-schema";
import { idSchema } from "@/lib/parse";

export const saveAppAction = consoleAction(
  "app:write",
  z.object({ ...appSchema.shape, id: z.nullable(idSchema) }),
  ({ id, ...input }, { merchant, deps }) => saveApp(deps, merchant.id, id, input),
);

export const checkAppAction = consoleAction("app:write", z.object({ id: idSchema }), ({ id }, { merchant, deps }) =>
  checkApp(deps, merchant.id, id),
);
