import { readIndex, readPointer, type Pointer } from "./pointer";
import { MAX_DEPTH, TreeReader } from "./tree-reader";

export interface Spot {
  readonly offset: number;
  readonly length: number;
}

export interface ObjectMember {
  readonly key: string;
  readonly keyOffset: number;
  readonly keyLength: number;
  readonly value: JsonNode;
}

/** A value and its place in the text. `length` covers quotes and brackets. */
export type JsonNode =
  | (Spot & { readonly type: "object"; readonly members: readonly ObjectMember[] })
  | (Spot & { readonly type: "array"; readonly items: readonly JsonNode[] })
  | (Spot & { readonly type: "string"; readonly value: string })
  | (Spot & { readonly type: "number"; readonly value: number })
  | (Spot & { readonly type: "boolean"; readonly value: boolean })
  | (Spot & { readonly type: "null"; readonly value: null });

/** What is wrong with a text that can be read all the same; at most 100 of them are told. */
export interface JsonFlaw extends Spot {
  readonly kind: "duplicate-key" | "nul" | "lone-surrogate";
  readonly pointer: Pointer;
  readonly key?: string;
}

export type JsonProblemKind =
  | "bad-escape"
  | "bad-number"
  | "bad-word"
  | "colon-missing"
  | "comma-missing"
  | "comment"
  | "control-character"
  | "empty"
  | "end-missing"
  | "extra-text"
  | "full-width"
  | "key-missing"
  | "single-quotes"
  | "too-deep"
  | "trailing-comma"
  | "unclosed-string"
  | "value-missing";

/** The first thing that keeps a text from being JSON, where it was met, and inside of what. */
export interface JsonProblem extends Spot {
  readonly kind: JsonProblemKind;
  readonly pointer: Pointer;
}

export type ParsedJson = ReadJson | { readonly ok: false; readonly problem: JsonProblem };

/** Strict JSON (no comments, no trailing commas) with the place of every value. Never throws; linear in the text. */
export function parseJson(text: string): ParsedJson {
  const value = nativeValue(text);
  if (value !== undefined && !isTooDeep(text)) return new ReadJson(text, value);
  const reader = new TreeReader(text);
  reader.read();
  return { ok: false, problem: reader.problem ?? { kind: "empty", pointer: "", offset: 0, length: 0 } };
}

/**
 * A text that is JSON. Its places are read when they are first asked for: a key in the editor wants the value alone, and at once.
 */
export class ReadJson {
  readonly ok = true;
  #places: { readonly tree: JsonNode; readonly flaws: readonly JsonFlaw[] } | null = null;

  constructor(
    readonly text: string,
    /** As JSON.parse gives it: `__proto__` is data, the last of repeated keys counts. */
    readonly value: unknown,
  ) {}

  get tree(): JsonNode {
    return this.#read().tree;
  }

  get flaws(): readonly JsonFlaw[] {
    return this.#read().flaws;
  }

  #read() {
    if (this.#places) return this.#places;
    const reader = new TreeReader(this.text);
    const tree = reader.read();
    if (!tree) throw new Error(`JSON.parse takes what the tree does not: ${reader.problem?.kind}`);
    return (this.#places = { tree, flaws: reader.flaws });
  }
}

/** Undefined for what is no JSON. */
function nativeValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the brackets of a text that is JSON stand deeper than `MAX_DEPTH`. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (character === '"') offset = endOfString(text, offset);
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The offset of the quote that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charAt(end - 1 - slashes) === "\\") slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}

/** The member that counts when a key stands more than once: the last, as in JSON.parse. */
export function findMember(node: JsonNode, key: string): ObjectMember | undefined {
  if (node.type !== "object") return undefined;
  // Asked for thousands of times between two keystrokes: no closure.
  for (let index = node.members.length - 1; index >= 0; index -= 1) if (node.members[index]?.key === key) return node.members[index];
  return undefined;
}

/** The child a pointer segment names, or undefined. */
export function findChild(node: JsonNode, segment: string): JsonNode | undefined {
  if (node.type === "object") return findMember(node, segment)?.value;
  if (node.type !== "array") return undefined;
  const index = readIndex(segment);
  return index === null ? undefined : node.items[index];
}

/** The node that a pointer names, or undefined. */
export function findNode(tree: JsonNode, pointer: Pointer): JsonNode | undefined {
  return readPointer(pointer).reduce<JsonNode | undefined>((node, segment) => node && findChild(node, segment), tree);
}
