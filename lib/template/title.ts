import { parseJson } from "../json/tree";
import { valueAt } from "../json/pointer";

/** The title of a template text; null while it does not parse. */
export function titleOf(text: string): string | null {
  const parsed = parseJson(text);
  return parsed.ok ? titleIn(parsed.value) : null;
}

/**
 * The title in a template's value, at most 200 characters of it; null when it has none. Escapes in a text can stand for what Postgres does not hold (NUL, half a surrogate pair): those are left out.
 */
export function titleIn(value: unknown): string | null {
  const title = valueAt(value, "/content/evoucherInfo/title");
  if (typeof title !== "string") return null;
  const words = [...title.replaceAll("\0", "").toWellFormed().trim()].slice(0, 200).join("");
  return words === "" ? null : words;
}
