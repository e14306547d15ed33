import { createScanner } from "jsonc-parser";
import { wrapBare } from "../../lib/template/import";
import { bareKeys } from "../../lib/template/import/lenient";
import { createDocument, type TemplateDocument } from "../../lib/template/document";
import type { Issue } from "../../lib/template/issue";
import { closeBrace, closeBracket, colon, endOfText, openBrace, openBracket, string } from "../../lib/json/tokens";
import { findMember } from "../../lib/json/tree";
import type { LineTable } from "../../lib/json/text-position";
import { isWithin } from "../../lib/json/pointer";

/** A file's template as the rules want it, always with its envelope, and the way back to places in the file. */
export interface TemplateText {
  readonly document: TemplateDocument;
  /** The file has no envelope; the document has one of ours. */
  readonly isBare: boolean;
  /** The issue where the file has it; null for one that is about the envelope of ours. */
  readonly inFile: (issue: Issue) => Issue | null;
}

const CONTENT = "/content";

/** Reads a file's text, broken or not. A broken text counts as bare when it began as one. */
export function readTemplateText(text: string): TemplateText {
  const document = createDocument(text);
  if (!document.tree) {
    const isBare = looksBare(text);
    return { document, isBare, inFile: (issue) => (isBare ? { ...issue, pointer: CONTENT + issue.pointer } : issue) };
  }
  const { tree } = document;
  const isBare = !findMember(tree, "content") && bareKeys.some((key) => findMember(tree, key));
  if (!isBare) return { document, isBare, inFile: (issue) => issue };
  const wrapped = createDocument(wrapBare(text));
  const shift = wrapBare("").length - 1;
  return { document: wrapped, isBare, inFile: (issue) => unwrap(issue, document.lines, shift) };
}

/** What is said of a part that the file lacks may point at our envelope: then the file's opening bracket is the place. */
function unwrap(issue: Issue, lines: LineTable, shift: number): Issue | null {
  if (issue.pointer !== "" && !isWithin(issue.pointer, CONTENT)) return null;
  const { text } = lines;
  const opening = Math.max(text.search(/\S/), 0);
  const offset = issue.range.offset - shift;
  const isInFile = offset >= opening && offset + issue.range.length <= text.length;
  const range = isInFile ? lines.range(offset, issue.range.length) : lines.range(opening, 1);
  const saysPlace = "line" in issue.params && "column" in issue.params;
  return { ...issue, range, params: saysPlace ? { ...issue.params, line: range.line, column: range.column } : issue.params };
}

/** Whether a broken text began as a bare template, by its keys at the top. */
function looksBare(text: string): boolean {
  const scanner = createScanner(text, true);
  const keys = new Set<string>();
  let depth = 0;
  let last: string | null = null;
  for (let token: number = scanner.scan(); token !== endOfText; token = scanner.scan()) {
    if (token === colon && depth === 1 && last !== null) keys.add(last);
    last = token === string ? scanner.getTokenValue() : null;
    if (token === openBrace || token === openBracket) depth += 1;
    if (token === closeBrace || token === closeBracket) depth -= 1;
  }
  return !keys.has("content") && bareKeys.some((key) => keys.has(key));
}
