import * as z from "zod/mini";
import type { Verdict } from "@/lib/claim/verdict";
import { exactText, listParameters, readAddress, type AddressParams, type ReadAddress } from "@/lib/list-address";

/** The verdicts a list can be narrowed to, the good news first. */
export const VERDICTS = ["issued", "recovered", "processing", "reported", "refused", "failed"] as const satisfies readonly Verdict[];

const callbackFilterSchema = z.partial(
  z.object({
    verdict: z.enum(VERDICTS),
    template: z.uuid(),
    user: exactText,
    ...listParameters,
  }),
);

/** What the list of 回调 shows, as its address says it. */
export type CallbackFilter = z.output<typeof callbackFilterSchema>;

export const readCallbackFilter = (params: AddressParams): ReadAddress<CallbackFilter> => readAddress(callbackFilterSchema, params);
