import * as z from "zod/mini";
import { readCursor, writeCursor } from "../keyset";
import { readAddress, type AddressParams, type ReadAddress } from "../list-address";
import { storableText } from "../parse";

/** `changed`: the draft differs from what lives at Alipay. */
export const TEMPLATE_STATUSES = ["draft", "published", "changed"] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

/** What the list can be narrowed to. Archived templates are in their own view and nowhere else, and so are deleted ones. */
export const SHELF_VIEWS = [...TEMPLATE_STATUSES, "archived", "deleted"] as const;
export type ShelfView = (typeof SHELF_VIEWS)[number];

/** A place in the list: the last row that was seen. Milliseconds are what the column keeps. */
export type ShelfPlace = { updatedAt: Date; id: string };

export function writeShelfCursor({ updatedAt, id }: ShelfPlace): string {
  return `${writeCursor(id)}.${updatedAt.getTime().toString(36)}`;
}

/** The place in a cursor, or null for any text that `writeShelfCursor` did not write. */
export function readShelfCursor(text: string): ShelfPlace | null {
  const [, row = "", time = ""] = /^([\w-]{22})\.([0-9a-z]{1,9})$/.exec(text) ?? [];
  const id = readCursor(row);
  const updatedAt = new Date(parseInt(time, 36));
  return id !== null && !Number.isNaN(updatedAt.getTime()) && writeShelfCursor({ updatedAt, id }) === text ? { updatedAt, id } : null;
}

const place = z.pipe(
  z.string(),
  z.transform((text: string, ctx) => {
    const read = readShelfCursor(text);
    if (read) return read;
    ctx.issues.push({ code: "custom", message: "cursor", input: text });
    return z.NEVER;
  }),
);

const shelfFilterSchema = z.partial(
  z.object({
    /** Words that the name, the app's name or Alipay's template id have, all of them. */
    q: storableText.check(z.trim(), z.minLength(1), z.maxLength(200)),
    status: z.enum(SHELF_VIEWS),
    before: place,
  }),
);

/** What the list of templates shows, as its address says it. */
export type ShelfFilter = z.output<typeof shelfFilterSchema>;

export const readShelfFilter = (params: AddressParams): ReadAddress<ShelfFilter> => readAddress(shelfFilterSchema, params);
