import * as z from "zod/mini";

/** How many rows a page of a list holds. */
export const PAGE_SIZE = 50;

/** Totals are counted up to here; beyond it an estimate is cheaper by orders of magnitude and good enough to read. */
export const EXACT_TOTAL = 10_000;

/** One page of a list, newest first. A cursor is null where the list ends; `newer` is null on the first page, which is the live one. */
export type Page<Row> = { rows: Row[]; newer: string | null; older: string | null };

/** `exact` is false when `count` is Postgres' estimate: say "about". */
export type Total = { count: number; exact: boolean };

/** Where in a list: rows older than `before`, or the rows next newer than `after`, or with neither the newest. Both are ids. */
export type Place = { before?: string | undefined; after?: string | undefined };

/** An id as it stands in an address: 22 characters that promise nothing about what is inside. */
export function writeCursor(id: string): string {
  const bytes = id.replaceAll("-", "").match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The id in a cursor, or null for any text that `writeCursor` did not write. */
export function readCursor(text: string): string | null {
  if (!/^[\w-]{22}$/.test(text)) return null;
  const bytes = [...atob(text.replaceAll("-", "+").replaceAll("_", "/"))].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0"));
  const id = bytes.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return z.uuid().safeParse(id).success && writeCursor(id) === text ? id : null;
}

export const cursorSchema = z.pipe(
  z.string(),
  z.transform((text: string, ctx) => {
    const id = readCursor(text);
    if (id !== null) return id;
    ctx.issues.push({ code: "custom", message: "cursor", input: text });
    return z.NEVER;
  }),
);

/**
 * Reads one page by `read`, which gets the place, the direction and a limit one above the page, so that it is known whether there are more.
 * A page of newer rows that is not full is the newest page, so that page is given instead.
 */
export async function readPage<Row extends { id: string }>(
  place: Place,
  read: (place: Place, order: "asc" | "desc", limit: number) => Promise<Row[]>,
  pageSize = PAGE_SIZE,
): Promise<Page<Row>> {
  if (place.after !== undefined) {
    const found = await read(place, "asc", pageSize + 1);
    if (found.length <= pageSize) return readPage({}, read, pageSize);
    const rows = found.slice(0, pageSize).reverse();
    return { rows, newer: cursorOf(rows[0]), older: cursorOf(rows.at(-1)) };
  }
  const found = await read(place, "desc", pageSize + 1);
  const rows = found.slice(0, pageSize);
  return {
    rows,
    newer: place.before === undefined ? null : cursorOf(rows[0]),
    older: found.length > pageSize ? cursorOf(rows.at(-1)) : null,
  };
}

const cursorOf = (row: { id: string } | undefined): string | null => (row ? writeCursor(row.id) : null);
