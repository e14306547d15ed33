import { emptyContract } from "./contract";
import { applyTextEdits, createDocument, insertAt, type Edited, type TemplateDocument } from "./document";
import type { Issue } from "./issue";
import type { Pointer } from "../json/pointer";
import { applyEdits, diffTexts } from "../json/text-edit";
import { findNode, type JsonNode } from "../json/tree";
import { indentAt, styleOf } from "../json/write";

/** The bytes that stand at `pointer`; undefined when nothing does, or the text is broken. */
export function readRawAt({ text, tree }: TemplateDocument, pointer: Pointer): string | undefined {
  const node = nodeAt(tree, pointer);
  return node && rawOf(text, node);
}

/**
 * As `insertAt`, but the value is JSON text and goes in as it is: no number or escape is read and written again. In a list `pointer` ends
 * in an index.
 *
 * @throws RangeError for an index beyond the end
 */
export function insertRawAt(document: TemplateDocument, pointer: Pointer, raw: string): Edited {
  const { placed, node } = placeAt(document, pointer);
  if (!node) return { document, edits: [] };
  return applyTextEdits(document, diffTexts(document.text, replaced(placed.text, node, raw)));
}

/** The value at `pointer` as a person edits it: its text without the indentation that its place gives to every line, lines ended by \n. */
export function showRawAt({ text, tree }: TemplateDocument, pointer: Pointer): string | undefined {
  const node = nodeAt(tree, pointer);
  if (!node) return undefined;
  const [first, ...rest] = linesOf(rawOf(text, node));
  const { length } = marginOf(text, node);
  return [first, ...rest.map((line) => line.slice(length))].join("\n");
}

export type RawWritten = { readonly ok: true; readonly edited: Edited } | { readonly ok: false; readonly problem: Issue };

/**
 * Makes `pointer` hold JSON text as `showRawAt` shows it, and every digit and escape goes in as it was typed. What is no JSON changes
 * nothing and is told with its place in what was typed.
 */
export function writeRawAt(document: TemplateDocument, pointer: Pointer, typed: string): RawWritten {
  const problem = createDocument(typed, emptyContract).broken;
  if (problem) return { ok: false, problem };
  const there = nodeAt(document.tree, pointer);
  const { placed, node } = there ? { placed: document, node: there } : placeAt(document, pointer);
  const shown = typed.trim();
  if (!node || shown === showRawAt(document, pointer)) return { ok: true, edited: { document, edits: [] } };
  const lineEnd = (styleOf(document.text, document.tree ?? node).lineEnd ?? "\n") + marginOf(placed.text, node);
  const after = replaced(placed.text, node, linesOf(shown).join(lineEnd));
  const edited = applyTextEdits(document, diffTexts(document.text, after));
  // Deep in the template even a sound text may be nested too deep.
  return edited.document.broken ? { ok: false, problem: edited.document.broken } : { ok: true, edited };
}

/** A stand-in takes the place and brings the comma and the white space with it. */
function placeAt(document: TemplateDocument, pointer: Pointer): { placed: TemplateDocument; node: JsonNode | undefined } {
  const placed = insertAt(document, pointer, null).document;
  return { placed, node: nodeAt(placed.tree, pointer) };
}

/** The indentation of the line on which a value begins; none where not all of its lines have it. */
function marginOf(text: string, node: JsonNode): string {
  const margin = indentAt(text, node.offset);
  const [, ...rest] = linesOf(rawOf(text, node));
  return rest.every((line) => line.startsWith(margin)) ? margin : "";
}

const nodeAt = (tree: JsonNode | null, pointer: Pointer): JsonNode | undefined => (tree ? findNode(tree, pointer) : undefined);
const rawOf = (text: string, node: JsonNode): string => text.slice(node.offset, node.offset + node.length);
const linesOf = (raw: string): string[] => raw.split(/\r\n|\n|\r/);
const replaced = (text: string, node: JsonNode, raw: string): string =>
  applyEdits(text, [{ offset: node.offset, length: node.length, text: raw }]);
