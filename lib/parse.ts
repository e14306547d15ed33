import * as z from "zod/mini";
import { AppError } from "@/lib/errors";

/** Text that Postgres can hold: no NUL and no half of a surrogate pair. */
const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();

/** Where in `value` a text lies that nothing could store; null when there is none. */
function findUnstorable(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === "string") return isStorable(value) ? null : path;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const found = isStorable(key) ? findUnstorable(member, [...path, key]) : path;
    if (found) return found;
  }
  return null;
}

/**
 * Reads input from outside by its schema. No text in it holds what Postgres cannot store, whether the schema thought of that or not.
 *
 * @throws AppError `input_invalid` with the place (`path`) and zod's word for the first thing that does not fit
 */
export function parse<Schema extends z.core.$ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = z.safeParse(schema, input);
  if (result.success) {
    const unstorable = findUnstorable(result.data);
    if (unstorable) throw new AppError("input_invalid", { path: unstorable.join("."), problem: "not_storable" });
    return result.data;
  }
  const issue = result.error.issues[0];
  throw new AppError("input_invalid", { path: issue?.path.join(".") ?? "", problem: issue?.message ?? "" }, { cause: result.error });
}

/** An id of ours in an address or a form. */
export const idSchema = z.uuid();

export const storableText = z.string().check(z.refine(isStorable, "not_storable"));
