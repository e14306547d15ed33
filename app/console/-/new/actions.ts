"use server";
import { z } from "zod";
import { accountAction } from "@/app/_server/console-action";
import { checkSlug, createMerchant } from "@/lib/merchant/merchant";
import { merchantSchema } from "@/lib/merchant/schema";

export const createMerchantAction = accountAction(merchantSchema, (input, { deps, user }) => createMerchant(deps, input, user.id));

export const checkSlugAction = accountAction(z.object({ slug: z.string().max(100) }), ({ slug }, { deps }) => checkSlug(deps, slug));
