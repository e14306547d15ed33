import { childPointer, isRecord, type Pointer } from "../json/pointer";

/** A leaf of a value, a text mostly, and its place; what is empty (`{}`, `[]`) is a leaf too. */
export interface Spot {
  readonly pointer: Pointer;
  readonly value: unknown;
}

/** `before` is null for what is new, `after` for what is gone; the two pointers differ where entries of a list moved up or down. */
export interface LeafChange {
  readonly before: Spot | null;
  readonly after: Spot | null;
}

/**
 * The leaves that differ between two JSON values, in their order; none exactly when the values are the same but for the order of keys.
 * Entries of a list are matched from both its ends, what is left in the middle one by one, so an entry put in or taken out changes that
 * entry alone. Linear in the values, whatever their depth.
 */
export function diffLeaves(before: unknown, after: unknown): LeafChange[] {
  const identities = new Identities();
  const changes: LeafChange[] = [];
  const stack: LeafChange[] = [{ before: { pointer: "", value: before }, after: { pointer: "", value: after } }];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    if (pair.before && pair.after && identities.areSame(pair.before.value, pair.after.value)) continue;
    const below = split(pair, identities);
    if (!below) changes.push(pair);
    else for (const child of below.reverse()) stack.push(child);
  }
  return changes;
}

/** The pairs a pair consists of; null when there is nothing below. */
function split(pair: LeafChange, identities: Identities): LeafChange[] | null {
  const { before, after } = pair;
  const holdsBefore = before !== null && holds(before.value);
  const holdsAfter = after !== null && holds(after.value);
  if (!holdsBefore && !holdsAfter) return null;
  if (!before || !after) return [...membersOf(before, "before"), ...membersOf(after, "after")];
  if (Array.isArray(before.value) && Array.isArray(after.value)) return alignItems(before, before.value, after, after.value, identities);
  if (isRecord(before.value) && isRecord(after.value)) return alignMembers(before, before.value, after, after.value);
  return [
    { before, after: null },
    { before: null, after },
  ];
}

const holds = (value: unknown): boolean => typeof value === "object" && value !== null && Object.keys(value).length > 0;

const spotBelow = ({ pointer }: Spot, key: string | number, value: unknown): Spot => ({ pointer: childPointer(pointer, key), value });

function membersOf(spot: Spot | null, side: keyof LeafChange): LeafChange[] {
  if (!spot || !holds(spot.value)) return [];
  return Object.entries(spot.value ?? {}).map(([key, value]) => ({ before: null, after: null, [side]: spotBelow(spot, key, value) }));
}

function alignMembers(before: Spot, old: Record<string, unknown>, after: Spot, young: Record<string, unknown>): LeafChange[] {
  const kept = Object.keys(old).map((key) => ({
    before: spotBelow(before, key, old[key]),
    after: Object.hasOwn(young, key) ? spotBelow(after, key, young[key]) : null,
  }));
  const added = Object.keys(young).filter((key) => !Object.hasOwn(old, key));
  return [...kept, ...added.map((key) => ({ before: null, after: spotBelow(after, key, young[key]) }))];
}

function alignItems(before: Spot, old: unknown[], after: Spot, young: unknown[], identities: Identities): LeafChange[] {
  const shorter = Math.min(old.length, young.length);
  let head = 0;
  while (head < shorter && identities.areSame(old[head], young[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && identities.areSame(old[old.length - 1 - tail], young[young.length - 1 - tail])) tail += 1;
  const pairs: LeafChange[] = [];
  for (let index = head; index < Math.max(old.length, young.length) - tail; index += 1) {
    pairs.push({
      before: index < old.length - tail ? spotBelow(before, index, old[index]) : null,
      after: index < young.length - tail ? spotBelow(after, index, young[index]) : null,
    });
  }
  return pairs;
}

/** Gives equal values the same number, so that two subtrees are compared in one step. Without recursion: depth is no limit. */
class Identities {
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<object, number>();

  areSame(one: unknown, other: unknown): boolean {
    return this.#of(one) === this.#of(other);
  }

  #of(value: unknown): number {
    if (!isHolder(value)) return this.#number(`${typeof value} ${String(value)}`);
    const stack: object[] = [value];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const size = stack.length;
      for (const child of this.#known.has(top) ? [] : Object.values(top)) if (isHolder(child) && !this.#known.has(child)) stack.push(child);
      if (stack.length > size) continue;
      stack.pop();
      if (!this.#known.has(top)) this.#known.set(top, this.#number(this.#describe(top)));
    }
    return this.#known.get(value) ?? -1;
  }

  #describe(holder: object): string {
    const child = (value: unknown): number => (isHolder(value) ? (this.#known.get(value) ?? -1) : this.#of(value));
    if (Array.isArray(holder)) return `[${holder.map(child).join()}]`;
    const members = Object.entries(holder).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${child(value)}`).join()}}`;
  }

  #number(description: string): number {
    const known = this.#numbers.get(description) ?? this.#numbers.size;
    this.#numbers.set(description, known);
    return known;
  }
}

const isHolder = (value: unknown): value is object => typeof value === "object" && value !== null;
