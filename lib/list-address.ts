import * as z from "zod/mini";
import { AppError } from "@/lib/errors";
import { cursorSchema } from "@/lib/keyset";
import { storableText } from "@/lib/parse";
import { readDateTime } from "@/lib/template/time";

/** What Next gives a page, or `URLSearchParams` turned into an object: a name that stands twice has a list. */
export type AddressParams = Record<string, string | string[] | undefined>;

/** `ignored` names the parameters whose values could not be read; the rest of the address still counts. */
export type ReadAddress<Filter> = { filter: Filter; ignored: string[] };

/**
 * Reads a list's state from its address, one parameter at a time, so that a bad value costs its own filter and not the page. Parameters
 * that `schema` (all of its keys optional) does not know (another list's, a tracker's) are left alone; a known one that stands twice is not guessed at.
 */
export function readAddress<Schema extends z.core.$ZodObject>(schema: Schema, params: AddressParams): ReadAddress<z.output<Schema>> {
  const ignored: string[] = [];
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema._zod.def.shape)) {
    const value = params[name];
    if (value === undefined || value === "") continue;
    if (typeof value === "string" && z.safeParse(schema, { [name]: value }).success) given[name] = value;
    else ignored.push(name);
  }
  return { filter: z.parse(schema, given), ignored };
}

/**
 * A list's filter from a request for its data. Unlike a page, which shows what it left out, data is refused whole.
 *
 * @throws AppError `input_invalid`, naming the first parameter that cannot be read
 */
export function requireAddress<Filter>(read: (params: AddressParams) => ReadAddress<Filter>, search: URLSearchParams): Filter {
  const { filter, ignored } = read(addressParams(search));
  if (ignored[0] !== undefined) throw new AppError("input_invalid", { path: ignored[0], problem: "unreadable" });
  return filter;
}

/** `URLSearchParams` in the form in which Next gives a page its parameters. */
export function addressParams(search: URLSearchParams): AddressParams {
  const params: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    params[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return params;
}

const momentForm = /^20\d\d-\d\d-\d\d(?:T\d\d:\d\d)?$/;

/** `2026-11-23` or `2026-11-23T12:03` in Asia/Shanghai; the end of that day or minute is the next one's beginning. */
function readMoment(text: string): { begins: Date; ends: Date } | null {
  if (!momentForm.test(text)) return null;
  const [day = "", time] = text.split("T");
  const begins = readDateTime(`${day} ${time ?? "00:00"}:00`);
  return begins && { begins, ends: new Date(begins.getTime() + (time === undefined ? 86_400_000 : 60_000)) };
}

const moment = (edge: "begins" | "ends") =>
  z.pipe(
    z.string(),
    z.transform((text: string, ctx) => {
      const read = readMoment(text);
      if (read) return read[edge];
      ctx.issues.push({ code: "custom", message: "moment", input: text });
      return z.NEVER;
    }),
  );

/** At most what a user id may have, and without the blanks people copy between groups of digits. */
export const exactText = storableText.check(
  z.overwrite((text) => (/^[\d\s]+$/.test(text) ? text.replaceAll(/\s/g, "") : text.trim())),
  z.minLength(1),
  z.maxLength(128),
);

/** Parameters that every list of ours has: a range of time (`to` is the first moment after it) and a place. */
export const listParameters = {
  from: moment("begins"),
  to: moment("ends"),
  before: cursorSchema,
  after: cursorSchema,
};
