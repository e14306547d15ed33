import type { JsonNode } from "../../lib/json/tree";

/**
 * The text with two blanks a level and one entry a line. Only white space between tokens changes: keys, texts with their escapes and
 * numbers with all their digits keep their bytes, and so does the kind of line end.
 */
export function formatText(text: string, tree: JsonNode): string {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const token = (offset: number, length: number): string => text.slice(offset, offset + length);
  const wrap = (open: string, entries: readonly string[], close: string, indent: string): string =>
    entries.length === 0
      ? open + close
      : `${open}${entries.map((entry) => `${lineEnd}${indent}  ${entry}`).join(",")}${lineEnd}${indent}${close}`;
  const write = (node: JsonNode, indent: string): string => {
    const inner = `${indent}  `;
    if (node.type === "array")
      return wrap(
        "[",
        node.items.map((item) => write(item, inner)),
        "]",
        indent,
      );
    if (node.type !== "object") return token(node.offset, node.length);
    const members = node.members.map(({ keyOffset, keyLength, value }) => `${token(keyOffset, keyLength)}: ${write(value, inner)}`);
    return wrap("{", members, "}", indent);
  };
  return write(tree, "") + lineEnd;
}
