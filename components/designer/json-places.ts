import { findNode, type JsonNode } from "@/lib/json/tree";
import { childPointer, parentPointer, type Pointer } from "@/lib/json/pointer";

/** The node a pointer names, or the nearest one around it that is there. */
export function nodeNear(tree: JsonNode, pointer: Pointer): JsonNode {
  for (let place = pointer; ; place = parentPointer(place)) {
    const node = findNode(tree, place);
    if (node || place === "") return node ?? tree;
  }
}

/** The innermost place whose key or value the offset stands in. */
export function pointerAt(tree: JsonNode, offset: number): Pointer {
  let pointer: Pointer = "";
  for (let node: JsonNode | undefined = tree; node;) {
    const next: { segment: string | number; value: JsonNode } | undefined = childAt(node, offset);
    if (!next) break;
    pointer = childPointer(pointer, next.segment);
    node = next.value;
  }
  return pointer;
}

function childAt(node: JsonNode, offset: number): { segment: string | number; value: JsonNode } | undefined {
  const holds = (from: number, value: JsonNode): boolean => offset >= from && offset <= value.offset + value.length;
  if (node.type === "object") {
    const member = node.members.find(({ keyOffset, value }) => holds(keyOffset, value));
    return member && { segment: member.key, value: member.value };
  }
  if (node.type !== "array") return undefined;
  const index = node.items.findIndex((item) => holds(item.offset, item));
  const value = node.items[index];
  return value && { segment: index, value };
}

/** A `$name` or `$name$` in a line of JSON; columns count from 0, `end` is behind its last character. */
export type VariableSpot = {
  readonly start: number;
  readonly end: number;
  /** The name as far as the cursor. */
  readonly typed: string;
  readonly name: string;
};

/** The variable that stands, or begins to stand, at the cursor: alone in a text, for only whole texts are variables. Null in keys. */
export function variableSpot(line: string, column: number): VariableSpot | null {
  const string = /"((?:[^"\\]|\\.)*)("?)/g;
  for (const match of line.matchAll(string)) {
    const start = match.index + 1;
    const content = match[1] ?? "";
    if (column < start || column > start + content.length) continue;
    const [whole, name = ""] = /^\$(\w*)\$?$/.exec(content) ?? [];
    const isKey = /^\s*:/.test(line.slice(start + content.length + 1));
    if (whole === undefined || isKey || column === start) return null;
    return { start, end: start + content.length, typed: name.slice(0, column - start - 1), name };
  }
  return null;
}
