import { findChild, type JsonNode } from "./tree";
import { countEntries, entryAt, hasLineEnd, hasSameKeys, indentAt, isSame, JsonWriter, styleOf, type TextStyle } from "./write";
import { isRecord, readIndex, readPointer, type Pointer } from "./pointer";
import { applyEdits, diffTexts, type TextEdit } from "./text-edit";

/** A parsed text. */
export interface JsonText {
  readonly text: string;
  readonly tree: JsonNode;
}

/**
 * The edits that make `pointer` hold `value`. Missing parents are created: objects, or an array where the next segment is `0` or `-`;
 * a scalar or null in the way gives place to an object. In an array the index after the last appends, and so does `-`.
 *
 * @throws RangeError where there is no place (`hasPlace`); TypeError for what JSON cannot hold
 */
export function editSet(json: JsonText, pointer: Pointer, value: unknown): TextEdit[] {
  return new Editing(json).set(readPointer(pointer), value, false);
}

/** Whether `editSet` finds a place for `pointer`: an array takes only its own indices and the one after the last. */
export function hasPlace(tree: JsonNode, pointer: Pointer): boolean {
  let current = tree;
  for (const segment of readPointer(pointer)) {
    const child = findChild(current, segment);
    if (!child) return current.type !== "array" || segment === "-" || readIndex(segment) === current.items.length;
    current = child;
  }
  return true;
}

/** As `editSet`, but an item that is already at an array's index moves up instead of being replaced. */
export function editInsert(json: JsonText, pointer: Pointer, value: unknown): TextEdit[] {
  return new Editing(json).set(readPointer(pointer), value, true);
}

/**
 * The edits after which nothing is at `pointer`; none when nothing was. A key that stands twice goes twice.
 *
 * @throws RangeError for the root
 */
export function editRemove(json: JsonText, pointer: Pointer): TextEdit[] {
  return new Editing(json).remove(readPointer(pointer));
}

/**
 * The edits that carry the text of `from` to `to`, where `to` is a place in the document after `from` was taken out (JSON Patch, move).
 *
 * @throws RangeError when nothing is at `from`, `to` lies inside of it, or `reparse` refuses the place as too deep
 */
export function editMove(json: JsonText, from: Pointer, to: Pointer, reparse: (text: string) => JsonText): TextEdit[] {
  const path = readPointer(from);
  const target = readPointer(to);
  const editing = new Editing(json);
  const moved = editing.walk(path);
  if (moved.rest.length > 0 || path.length === 0) throw new RangeError(`nothing to move at ${from}`);
  if (target.length > path.length && path.every((segment, index) => segment === target[index]))
    throw new RangeError(`${to} lies inside ${from}`);
  if (from === to) return [];
  const sameArray = path.length === target.length && path.slice(0, -1).every((segment, index) => segment === target[index]);
  if (sameArray && moved.holder?.type === "array") return editing.rotate(moved.holder, path.at(-1), target.at(-1));
  const raw = json.text.slice(moved.node.offset, moved.node.offset + moved.node.length);
  const without = applyEdits(json.text, editing.remove(path));
  const parsed = reparse(without);
  // A stand-in takes the place first, then the bytes themselves: no number or escape is read and written again.
  const placed = reparse(applyEdits(without, new Editing(parsed).set(target, standIn, true)));
  const place = new Editing(placed).walk(settled(parsed.tree, target)).node;
  const result = applyEdits(placed.text, [{ offset: place.offset, length: place.length, text: raw }]);
  return diffTexts(json.text, result);
}

const standIn = "moved";

/** The path of what `set` puts at `target`: each `-` that stands for the end of an array becomes the index it gets there. */
function settled(tree: JsonNode, target: readonly string[]): string[] {
  let node: JsonNode | undefined = tree;
  return target.map((segment) => {
    const holder = node;
    node = holder && findChild(holder, segment);
    if (segment !== "-" || holder?.type === "object") return segment;
    return String(holder?.type === "array" ? holder.items.length : 0);
  });
}

interface Walk {
  /** The deepest value that is there. */
  readonly node: JsonNode;
  /** What holds it; null for the root. */
  readonly holder: JsonNode | null;
  /** The segments that led no further. */
  readonly rest: string[];
}

class Editing {
  readonly #text: string;
  readonly #tree: JsonNode;
  readonly #style: TextStyle;
  readonly #writer: JsonWriter;

  constructor({ text, tree }: JsonText) {
    this.#text = text;
    this.#tree = tree;
    this.#style = styleOf(text, tree);
    this.#writer = new JsonWriter(text, this.#style);
  }

  walk(segments: string[]): Walk {
    let node = this.#tree;
    let holder: JsonNode | null = null;
    for (const [index, segment] of segments.entries()) {
      const child = findChild(node, segment);
      if (!child) return { node, holder, rest: segments.slice(index) };
      holder = node;
      node = child;
    }
    return { node, holder, rest: [] };
  }

  set(segments: string[], value: unknown, shift: boolean): TextEdit[] {
    const { node, holder, rest } = this.walk(segments);
    const [next, ...below] = rest;
    if (next === undefined) {
      const index = readIndex(segments.at(-1));
      return shift && holder?.type === "array" && index !== null
        ? this.#insertItem(holder, index, value)
        : this.#replace(node, holder, value);
    }
    const content = nest(below, value);
    if (node.type === "object") return this.#append(node, (indent) => this.#writer.member(next, content, indent));
    if (node.type !== "array") return this.#replace(node, holder, nest(rest, value));
    const index = next === "-" ? node.items.length : readIndex(next);
    if (index === null || index > node.items.length) throw new RangeError(`no place ${next} in an array of ${node.items.length}`);
    return this.#insertItem(node, index, content);
  }

  remove(segments: string[]): TextEdit[] {
    if (segments.length === 0) throw new RangeError("the root cannot be removed");
    const { holder, node, rest } = this.walk(segments);
    if (rest.length > 0 || !holder) return [];
    const key = segments.at(-1);
    if (holder.type === "array") return this.#removeEntries(holder, [holder.items.indexOf(node)]);
    const members = holder.type === "object" ? holder.members : [];
    return this.#removeEntries(
      holder,
      members.flatMap((member, index) => (member.key === key ? [index] : [])),
    );
  }

  /** Reorders one array: the separators stay where they are, the items' bytes change places. */
  rotate(array: JsonNode & { type: "array" }, from: string | undefined, to: string | undefined): TextEdit[] {
    const source = readIndex(from);
    const target = to === "-" ? array.items.length - 1 : readIndex(to);
    if (source === null || target === null || target >= array.items.length)
      throw new RangeError(`no place ${to} in an array of ${array.items.length}`);
    const order = array.items.map((_, index) => index);
    order.splice(target, 0, ...order.splice(source, 1));
    const edits: TextEdit[] = [];
    for (const [place, item] of array.items.entries()) {
      const bytes = array.items[order[place] ?? place];
      if (bytes && bytes !== item) edits.push({ offset: item.offset, length: item.length, text: this.#slice(bytes) });
    }
    return edits;
  }

  #replace(node: JsonNode, holder: JsonNode | null, value: unknown): TextEdit[] {
    if (isSame(node, value)) return [];
    if (node.type === "object" && isRecord(value) && hasSameKeys(node.members, value)) {
      return node.members.flatMap((member) => this.#replace(member.value, node, value[member.key]));
    }
    if (node.type === "array" && Array.isArray(value) && value.length === node.items.length) {
      return node.items.flatMap((item, index) => this.#replace(item, node, value[index]));
    }
    const manyLines = countEntries(node) > 0 ? this.#isManyLines(node) : holder ? this.#isManyLines(holder) : this.#style.lineEnd !== null;
    const indent = manyLines ? indentAt(this.#text, node.offset) : null;
    return [{ offset: node.offset, length: node.length, text: this.#writer.write(value, indent, node) }];
  }

  #insertItem(array: JsonNode & { type: "array" }, index: number, value: unknown): TextEdit[] {
    const at = array.items[index];
    if (!at) return this.#append(array, (indent) => this.#writer.write(value, indent));
    const before = array.items[index - 1];
    const gap = before
      ? this.#afterComma(before.offset + before.length, at.offset)
      : array.items[1]
        ? this.#afterComma(at.offset + at.length, array.items[1].offset)
        : this.#firstGap(array, at.offset);
    const indent = this.#isManyLines(array) ? indentAt(this.#text, at.offset) : null;
    return [{ offset: at.offset, length: 0, text: `${this.#writer.write(value, indent)},${gap}` }];
  }

  #append(container: JsonNode, write: (indent: string | null) => string): TextEdit[] {
    const last = entryAt(container, -1);
    const manyLines = this.#isManyLines(container);
    if (!last) {
      const offset = container.offset + 1;
      if (!manyLines) return [{ offset, length: 0, text: write(null) }];
      const lineEnd = this.#style.lineEnd ?? "\n";
      const outer = indentAt(this.#text, container.offset);
      const inner = outer + this.#style.unit;
      return [{ offset, length: 0, text: lineEnd + inner + write(inner) + lineEnd + outer }];
    }
    const previous = entryAt(container, -2);
    const gap = previous ? this.#afterComma(previous.end, last.offset) : this.#firstGap(container, last.offset);
    return [{ offset: last.end, length: 0, text: `,${gap}${write(manyLines ? indentAt(this.#text, last.offset) : null)}` }];
  }

  /** `gone` are indices in their order. Of a long list no more is looked at than what goes and what stands beside it. */
  #removeEntries(container: JsonNode, gone: readonly number[]): TextEdit[] {
    const last = countEntries(container) - 1;
    if (gone.length > last) return [this.#emptied(container)];
    let lastKept = last;
    while (gone[gone.length - 1 - last + lastKept] === lastKept) lastKept -= 1;
    const edits: TextEdit[] = [];
    for (const index of gone) {
      const entry = entryAt(container, index);
      const next = entryAt(container, index + 1);
      if (index < lastKept && entry && next) edits.push({ offset: entry.offset, length: next.offset - entry.offset, text: "" });
    }
    const start = entryAt(container, lastKept)?.end ?? 0;
    const end = entryAt(container, last)?.end ?? 0;
    if (lastKept < last) edits.push({ offset: start, length: end - start, text: "" });
    return edits;
  }

  /** Takes everything out of a container, as the exact opposite of `#append` into an empty one. */
  #emptied(container: JsonNode): TextEdit {
    const start = container.offset + 1;
    const close = container.offset + container.length - 1;
    const first = entryAt(container, 0)?.offset ?? start;
    const end = entryAt(container, -1)?.end ?? close;
    if (first === start) return { offset: start, length: end - start, text: "" };
    const line = (this.#style.lineEnd ?? "\n") + indentAt(this.#text, container.offset);
    const ownLine = hasLineEnd(this.#text, start, first) && this.#text.startsWith(line, end) && end + line.length <= close;
    return { offset: start, length: (ownLine ? end + line.length : close) - start, text: "" };
  }

  #isManyLines(container: JsonNode): boolean {
    const first = entryAt(container, 0);
    return first ? hasLineEnd(this.#text, container.offset, first.offset) : this.#style.lineEnd !== null;
  }

  #afterComma(from: number, to: number): string {
    return this.#text.slice(this.#text.indexOf(",", from) + 1, to);
  }

  #firstGap(container: JsonNode, first: number): string {
    const gap = this.#text.slice(container.offset + 1, first);
    return gap === "" && this.#style.colon.endsWith(" ") ? " " : gap;
  }

  #slice(node: JsonNode): string {
    return this.#text.slice(node.offset, node.offset + node.length);
  }
}

function nest(segments: string[], value: unknown): unknown {
  return segments.reduceRight<unknown>(
    (inner, segment) => (segment === "0" || segment === "-" ? [inner] : Object.fromEntries([[segment, inner]])),
    value,
  );
}
