"use server";
import { z } from "zod";
import { publicAction } from "@/app/_server/console-action";
import { ownerSchema } from "@/lib/merchant/schema";
import { setUp } from "@/lib/merchant/setup";

export const setUpAction = publicAction(z.object({ ...ownerSchema.shape, token: z.string().max(200) }), (input, { deps }) =>
  setUp(deps, input),
);
