import { z } from "zod";
import { AppError } from "@/lib/errors";

/**
 * Reads input from outside by its schema.
 *
 * @throws AppError `input_invalid` with the place (`path`) and zod's word for the first thing that does not fit
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError("input_invalid", { path: issue?.path.join(".") ?? "", problem: issue?.message ?? "" }, { cause: result.error });
}

/** An id of ours in an address or a form. */
export const idSchema = z.uuid();

/** Text that Postgres can hold: no NUL and no half of a surrogate pair. */
export const storableText = z.string().refine((text) => !text.includes("\0") && text.isWellFormed(), "not_storable");
