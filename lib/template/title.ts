import { parseJson } from "../json/tree";
import { valueAt } from "../json/pointer";

/**
 * The title of a template text, at most 200 characters of it; null while the text does not parse or has none. Escapes in the text can
 * stand for what Postgres does not hold (NUL, half a surrogate pair): those are left out.
 */
export function titleOf(text: string): string | null {
  const parsed = parseJson(text);
  const title = parsed.ok ? valueAt(parsed.value, "/content/evoucherInfo/title") : null;
  if (typeof title !== "string") return null;
  const words = [...title.replaceAll("\0", "").toWellFormed().trim()].slice(0, 200).join("");
  return words === "" ? null : words;
}
