import { findChild, type JsonNode } from "@/lib/json/tree";
import { childPointer, parentPointer, readPointer, type Pointer } from "@/lib/json/pointer";

/** The node a pointer names, or the nearest one around it that is there. */
export function nodeNear(tree: JsonNode, pointer: Pointer): JsonNode {
  for (let place = pointer; ; place = parentPointer(place)) {
    let node: JsonNode | undefined = tree;
    for (const segment of readPointer(place)) node = node && findChild(node, segment);
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
