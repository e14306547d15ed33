import { createScanner } from "jsonc-parser";
import { applyEdits, type TextEdit } from "../../json/text-edit";
import { endOfText, unclosedComment } from "../../json/tokens";
import { parseJson, type JsonNode, type JsonProblem } from "../../json/tree";
import type { ImportMend } from "../import-words";

export type ReadJson =
  | { readonly ok: true; readonly text: string; readonly tree: JsonNode; readonly mends: readonly ImportMend[] }
  | { readonly ok: false; readonly problem: JsonProblem };

/**
 * Strict JSON; where that fails, JSON without its comments and its trailing commas, every other byte kept. A problem that remains is
 * told with its place in `text`.
 */
export function readJson(text: string): ReadJson {
  const strict = parseJson(text);
  if (strict.ok) return { ok: true, text, tree: strict.tree, mends: [] };
  const { edits, mends } = findExtras(text);
  if (edits.length === 0) return { ok: false, problem: strict.problem };
  const mended = applyEdits(text, edits);
  const parsed = parseJson(mended);
  if (parsed.ok) return { ok: true, text: mended, tree: parsed.tree, mends };
  // With blanks in the place of what was taken out, offsets are those of the text as given.
  const blanked = parseJson(
    applyEdits(
      text,
      edits.map((edit) => ({ ...edit, text: " ".repeat(edit.length) })),
    ),
  );
  return { ok: false, problem: blanked.ok ? strict.problem : blanked.problem };
}

/** The edits that take out comments, and commas between a value and a closing bracket. */
function findExtras(text: string): { edits: TextEdit[]; mends: ImportMend[] } {
  const scanner = createScanner(text, false);
  const comments: TextEdit[] = [];
  const commas: TextEdit[] = [];
  let before = "";
  let comma: number | null = null;
  for (let token: number = scanner.scan(); token !== endOfText; token = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const first = text.charAt(offset);
    if (isBlank(first)) continue;
    if (first === "/" && (text.charAt(offset + 1) === "/" || text.charAt(offset + 1) === "*")) {
      const error: number = scanner.getTokenError();
      const length = scanner.getTokenLength();
      if (error !== unclosedComment) comments.push({ offset, length, text: joinsWords(text, offset, length) ? " " : "" });
      continue;
    }
    if (comma !== null && (first === "}" || first === "]")) commas.push({ offset: comma, length: 1, text: "" });
    comma = first === "," && !"{[,:".includes(before) ? offset : null;
    before = first;
  }
  const mends: ImportMend[] = [];
  if (comments.length > 0) mends.push("comments");
  if (commas.length > 0) mends.push("trailing-commas");
  return { edits: [...comments, ...commas], mends };
}

// A word with a comment in the middle is not that word without it.
function joinsWords(text: string, offset: number, length: number): boolean {
  return /[\w.+-]/.test(text.charAt(offset - 1)) && /[\w.+-]/.test(text.charAt(offset + length));
}

const isBlank = (first: string): boolean => first === " " || first === "\n" || first === "\r" || first === "\t";
