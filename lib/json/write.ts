import type { JsonNode } from "./tree";
import { isRecord } from "./pointer";

/** How the text at hand is laid out, so that new parts look like their neighbours. */
export interface TextStyle {
  /** The line end; null when the whole text stands on one line. */
  readonly lineEnd: string | null;
  /** One step of indentation. */
  readonly unit: string;
  /** What stands between a key and its value. */
  readonly colon: string;
}

/** A tree belongs to one text, and many edits may be asked of it. */
const styles = new WeakMap<JsonNode, TextStyle>();

/** Reads the style off the first container that shows it; two spaces where nothing does. */
export function styleOf(text: string, tree: JsonNode): TextStyle {
  const known = styles.get(tree);
  if (known) return known;
  const style = readStyle(text, tree);
  styles.set(tree, style);
  return style;
}

function readStyle(text: string, tree: JsonNode): TextStyle {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? null;
  return { lineEnd, unit: findUnit(text, tree) ?? "  ", colon: findColon(text, tree) ?? (lineEnd === null ? ":" : ": ") };
}

/** The white space at the beginning of the line that `offset` is on. */
export function indentAt(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  let end = start;
  while (end < offset && isBlank(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}

/** Where a child of a container stands, for an object the whole member; an index below zero counts from the end. */
export function entryAt(node: JsonNode, index: number): { offset: number; end: number } | undefined {
  if (node.type === "array") {
    const item = node.items.at(index);
    return item && { offset: item.offset, end: item.offset + item.length };
  }
  const member = node.type === "object" ? node.members.at(index) : undefined;
  return member && { offset: member.keyOffset, end: member.value.offset + member.value.length };
}

export const countEntries = (node: JsonNode): number =>
  node.type === "array" ? node.items.length : node.type === "object" ? node.members.length : 0;

/** True when a value that is already in the text needs no edit to be `value`. Numbers compare as read, so 1e400 is Infinity. */
export function isSame(node: JsonNode, value: unknown): boolean {
  if (node.type === "array") {
    return Array.isArray(value) && value.length === node.items.length && node.items.every((item, index) => isSame(item, value[index]));
  }
  if (node.type === "object") {
    return isRecord(value) && hasSameKeys(node.members, value) && node.members.every(({ key, value: child }) => isSame(child, value[key]));
  }
  return Object.is(node.value, value);
}

/** True when members and value have the same keys, each once. */
export function hasSameKeys(members: readonly { readonly key: string }[], value: Record<string, unknown>): boolean {
  const keys = new Set(members.map((member) => member.key));
  return keys.size === members.length && Object.keys(value).length === keys.size && members.every(({ key }) => Object.hasOwn(value, key));
}

/**
 * Writes values as JSON text in a given style. Parts that are equal in `old` keep their bytes, so escapes, big numbers and inner
 * layout survive when something beside them changes.
 *
 * @throws TypeError for what JSON cannot hold (undefined, NaN, functions, a list with holes)
 */
export class JsonWriter {
  constructor(
    readonly text: string,
    readonly style: TextStyle,
  ) {}

  /** `indent` is null for one line, else the indentation of the line on which the value begins. */
  write(value: unknown, indent: string | null, old?: JsonNode): string {
    if (old && isSame(old, value)) return this.text.slice(old.offset, old.offset + old.length);
    if (Array.isArray(value)) {
      const inner = this.#inner(indent);
      const items = Array.from<unknown, string>(value, (item, index) =>
        this.write(item, inner, old?.type === "array" ? old.items[index] : undefined),
      );
      return this.#wrap("[", items, "]", indent);
    }
    if (isRecord(value)) {
      const inner = this.#inner(indent);
      const known = new Map(old?.type === "object" ? old.members.map((member) => [member.key, member.value]) : []);
      const members = Object.entries(value).map(
        ([key, child]) => JSON.stringify(key) + this.style.colon + this.write(child, inner, known.get(key)),
      );
      return this.#wrap("{", members, "}", indent);
    }
    return writeScalar(value);
  }

  member(key: string, value: unknown, indent: string | null): string {
    return JSON.stringify(key) + this.style.colon + this.write(value, indent);
  }

  #inner(indent: string | null): string | null {
    return indent === null ? null : indent + this.style.unit;
  }

  #wrap(open: string, parts: string[], close: string, indent: string | null): string {
    if (parts.length === 0) return open + close;
    if (indent === null) return open + parts.join(this.style.colon.endsWith(" ") ? ", " : ",") + close;
    const lineEnd = this.style.lineEnd ?? "\n";
    return open + parts.map((part) => lineEnd + indent + this.style.unit + part).join(",") + lineEnd + indent + close;
  }
}

/** JSON.stringify would turn Infinity, which is how 1e400 reads, into null. */
function writeScalar(value: unknown): string {
  if (value === Infinity) return "1e999";
  if (value === -Infinity) return "-1e999";
  if (Object.is(value, -0)) return "-0";
  if (value === null || typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && !Number.isNaN(value))) {
    return JSON.stringify(value);
  }
  throw new TypeError(`not a JSON value: ${typeof value}`);
}

function findUnit(text: string, node: JsonNode): string | null {
  const first = entryAt(node, 0);
  if (!first) return null;
  if (hasLineEnd(text, node.offset, first.offset)) {
    const outer = indentAt(text, node.offset);
    const inner = indentAt(text, first.offset);
    if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
  }
  for (let index = 0; index < countEntries(node); index += 1) {
    const child = node.type === "object" ? node.members[index]?.value : node.type === "array" ? node.items[index] : undefined;
    const unit = child ? findUnit(text, child) : null;
    if (unit !== null) return unit;
  }
  return null;
}

function findColon(text: string, tree: JsonNode): string | null {
  const first = tree.type === "object" ? tree.members[0] : undefined;
  const between = first && text.slice(first.keyOffset + first.keyLength, first.value.offset);
  return between === undefined || /[\r\n]/.test(between) ? null : between;
}

export function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset += 1) if (isLineEnd(text.charCodeAt(offset))) return true;
  return false;
}

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13;
const isBlank = (unit: number): boolean => unit === 32 || unit === 9;
