import { z } from "zod";
import { SANDBOX_FAULTS } from "@/lib/alipay/sandbox-client";
import { idSchema } from "@/lib/parse";

/** Only users that lib/claim/made-up-user could have made: nobody's real id is put into a wallet, not even a simulated one. */
const madeUpUserSchema = z.string().regex(/^2088\d{12}$/);

/** What the first page may ask to be played. */
export const playSchema = z.object({ templateId: idSchema, userId: madeUpUserSchema, fault: z.enum(SANDBOX_FAULTS).nullable() });

/** Whose callback is followed, as it stands in the address. */
export const followSchema = z.object({ templateId: idSchema, userId: madeUpUserSchema, after: z.optional(idSchema) });

export type PlayInput = z.output<typeof playSchema>;
export type FollowInput = z.output<typeof followSchema>;
