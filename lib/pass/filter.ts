import * as z from "zod/mini";
import { exactText, listParameters, readAddress, type AddressParams, type ReadAddress } from "@/lib/list-address";
import { DISPLAY_STATUSES } from "./display-status";

const passFilterSchema = z.partial(
  z.object({
    /** passId, user id, serial number, or a serial number's last four inside a time range. */
    q: exactText,
    template: z.uuid(),
    status: z.enum(DISPLAY_STATUSES),
    user: exactText,
    ...listParameters,
  }),
);

/** What the list of 卡券 shows, as its address says it. */
export type PassFilter = z.output<typeof passFilterSchema>;

export const readPassFilter = (params: AddressParams): ReadAddress<PassFilter> => readAddress(passFilterSchema, params);

/** Four characters can only be the end of a serial number, and without a time range there could be any number of those. */
export const isSerialTail = (filter: PassFilter): boolean => filter.q?.length === 4;
export const canSearchTail = (filter: PassFilter): boolean => isSerialTail(filter) && filter.from !== undefined;

/** A passId is digits; only for such a text is it worth asking Alipay. */
export const passIdSchema = z.string().check(z.regex(/^\d{10,64}$/, "pass_id"));
export const looksLikePassId = (text: string): boolean => passIdSchema.safeParse(text).success;
