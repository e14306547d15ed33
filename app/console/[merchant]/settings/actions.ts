"use server";
import { z } from "zod";
import { consoleAction } from "@/app/_server/console-action";
import { updateMerchant } from "@/lib/merchant/merchant";
import { merchantSchema } from "@/lib/merchant/schema";

export const updateMerchantAction = consoleAction(
  "merchant:write",
  z.object({ ...merchantSchema.shape, confirmedPublished: z.number().int().min(0) }),
  (input, { merchant, deps }) => updateMerchant(deps, merchant, input),
);
