import { createDocument, removeAt, setAt, setContract, type TemplateDocument } from "../document";
import type { Example } from "./rule";

/**
 * A rule's example as a document: the template `text` with what the example sets, removes and replaces, in this order.
 *
 * @throws Error when the piece to replace is not in the text: the example no longer belongs to it
 */
export function buildExample(text: string, { set = {}, remove = [], replace, contract }: Example): TemplateDocument {
  let document = createDocument(text);
  for (const [pointer, value] of Object.entries(set)) document = setAt(document, pointer, value).document;
  for (const pointer of remove) document = removeAt(document, pointer).document;
  const built = createDocument(replace ? replacePiece(document.text, ...replace) : document.text);
  return contract ? setContract(built, contract).document : built;
}

function replacePiece(text: string, piece: string, by: string): string {
  const at = text.indexOf(piece);
  if (at === -1) throw new Error(`example not found in the template: ${piece}`);
  return text.slice(0, at) + by + text.slice(at + piece.length);
}
