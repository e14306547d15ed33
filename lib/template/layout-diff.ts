import type { Part } from "./layout-part";

/** What became of a part; a part that was removed stands in the drawing before, one that was added in the one after. */
export type PartMark = "added" | "removed" | "changed";

export interface DrawingDiff {
  readonly before: ReadonlyMap<Part, PartMark>;
  readonly after: ReadonlyMap<Part, PartMark>;
  /** Pieces that look different, each counted once. */
  readonly count: number;
}

/**
 * Which parts of two drawings of one surface differ for the eye: in text, image or look. A part in its new place that looks as before
 * (the entries after one that was put in) is not marked, and of what was added or removed as a whole only the outermost part is.
 */
export function diffDrawings(before: Part, after: Part): DrawingDiff {
  const marks = new Marks(isAlone(before) && isAlone(after));
  marks.compare(before, after);
  return { before: marks.before, after: marks.after, count: marks.count };
}

/** Only a card without a page around it is painted in the template's colour. */
const isAlone = (screen: Part): boolean => screen.children.every(({ role }) => role !== "bar");

class Marks {
  readonly before = new Map<Part, PartMark>();
  readonly after = new Map<Part, PartMark>();
  count = 0;
  readonly #looks = new Map<Part, string>();

  constructor(readonly isCardPainted: boolean) {}

  compare(old: Part, young: Part): void {
    if (this.#look(old) === this.#look(young)) return;
    if (this.#ownLook(old) !== this.#ownLook(young)) this.#mark(old, young, "changed");
    const { pairs, removed, added } = this.#align(old.children, young.children);
    for (const [one, other] of pairs) this.compare(one, other);
    for (const part of removed) this.#mark(part, null, "removed");
    for (const part of added) this.#mark(null, part, "added");
  }

  #mark(old: Part | null, young: Part | null, mark: PartMark): void {
    if (old) this.before.set(old, mark);
    if (young) this.after.set(young, mark);
    this.count += 1;
  }

  /** Pairs from both ends as long as they look the same, then by their places, then single pieces by what they are. */
  #align(old: readonly Part[], young: readonly Part[]) {
    const shorter = Math.min(old.length, young.length);
    const isSame = (one: Part | undefined, other: Part | undefined) => one && other && this.#look(one) === this.#look(other);
    let head = 0;
    while (head < shorter && isSame(old[head], young[head])) head += 1;
    let tail = 0;
    while (tail < shorter - head && isSame(old[old.length - 1 - tail], young[young.length - 1 - tail])) tail += 1;
    const removed = old.slice(head, old.length - tail);
    const added = young.slice(head, young.length - tail);
    const pairs = [
      ...takePairs(removed, added, (one, other) => one.role === other.role && one.pointer === other.pointer),
      ...takePairs(removed, added, (one, other) => one.role === other.role && isSingle(one) && isSingle(other)),
    ];
    return { pairs, removed, added };
  }

  #look(part: Part): string {
    let look = this.#looks.get(part);
    if (look === undefined) {
      look = `${this.#ownLook(part)}[${part.children.map((child) => this.#look(child)).join()}]`;
      this.#looks.set(part, look);
    }
    return look;
  }

  #ownLook({ role, text, src, style }: Part): string {
    return JSON.stringify([role, text, src, role === "card" && !this.isCardPainted ? null : style]);
  }
}

const isSingle = ({ children }: Part): boolean => children.length === 0;

/** Takes the pairs that belong together out of both lists. */
function takePairs(removed: Part[], added: Part[], belong: (one: Part, other: Part) => boolean): [Part, Part][] {
  const pairs: [Part, Part][] = [];
  for (const one of [...removed]) {
    const other = added.find((part) => belong(one, part));
    if (!other) continue;
    pairs.push([one, other]);
    removed.splice(removed.indexOf(one), 1);
    added.splice(added.indexOf(other), 1);
  }
  return pairs;
}
