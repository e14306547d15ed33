import { applyEdits, type TextEdit } from "./text-edit";
import type { JsonNode } from "./tree";

/**
 * The edits after which the text has two blanks a level and one entry a line. Only white space between tokens changes: keys, texts with
 * their escapes and numbers with all their digits keep their bytes, and so does the kind of line end.
 */
export function formatEdits(text: string, tree: JsonNode): TextEdit[] {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const edits: TextEdit[] = [];
  let done = 0;
  /** What stands between the last token and the one at `offset` becomes `wanted`. */
  const gap = (offset: number, wanted: string) => {
    if (text.slice(done, offset) !== wanted) edits.push({ offset: done, length: offset - done, text: wanted });
  };
  /** A sign has only white space before it: the end of the last token leads to it. */
  const sign = (character: string) => {
    const offset = text.indexOf(character, done);
    gap(offset, "");
    done = offset + 1;
  };
  const token = (offset: number, length: number, before: string) => {
    gap(offset, before);
    done = offset + length;
  };
  const close = (node: JsonNode, before: string) => token(node.offset + node.length - 1, 1, before);

  const write = (node: JsonNode, before: string, indent: string) => {
    const count = node.type === "array" ? node.items.length : node.type === "object" ? node.members.length : null;
    if (count === null) return token(node.offset, node.length, before);
    token(node.offset, 1, before);
    const line = `${lineEnd}${indent}  `;
    if (node.type === "array") {
      for (const [index, item] of node.items.entries()) {
        if (index > 0) sign(",");
        write(item, line, `${indent}  `);
      }
    } else if (node.type === "object") {
      for (const [index, { keyOffset, keyLength, value }] of node.members.entries()) {
        if (index > 0) sign(",");
        token(keyOffset, keyLength, line);
        sign(":");
        write(value, " ", `${indent}  `);
      }
    }
    close(node, count === 0 ? "" : lineEnd + indent);
  };

  write(tree, "", "");
  gap(text.length, lineEnd);
  return edits;
}

/** The text as `formatEdits` lays it out. */
export const formatText = (text: string, tree: JsonNode): string => applyEdits(text, formatEdits(text, tree));
