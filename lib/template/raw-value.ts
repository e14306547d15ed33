import { applyTextEdits, insertAt, type Edited, type TemplateDocument } from "./document";
import { readPointer, type Pointer } from "../json/pointer";
import { applyEdits, diffTexts } from "../json/text-edit";
import { findChild, type JsonNode } from "../json/tree";

/** The bytes that stand at `pointer`; undefined when nothing does, or the text is broken. */
export function readRawAt({ text, tree }: TemplateDocument, pointer: Pointer): string | undefined {
  const node = findNode(tree, pointer);
  return node && text.slice(node.offset, node.offset + node.length);
}

/**
 * As `insertAt`, but the value is JSON text and goes in as it is: no number or escape is read and written again. In a list `pointer` ends
 * in an index.
 *
 * @throws RangeError for an index beyond the end
 */
export function insertRawAt(document: TemplateDocument, pointer: Pointer, raw: string): Edited {
  // A stand-in takes the place and brings the comma and the white space with it.
  const placed = insertAt(document, pointer, null).document;
  const node = findNode(placed.tree, pointer);
  if (!node) return { document, edits: [] };
  const after = applyEdits(placed.text, [{ offset: node.offset, length: node.length, text: raw }]);
  return applyTextEdits(document, diffTexts(document.text, after));
}

function findNode(tree: JsonNode | null, pointer: Pointer): JsonNode | undefined {
  return readPointer(pointer).reduce<JsonNode | undefined>((node, segment) => node && findChild(node, segment), tree ?? undefined);
}
