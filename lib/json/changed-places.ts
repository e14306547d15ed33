import { childPointer, isRecord, type Pointer } from "./pointer";

/**
 * The places whose value is another than before, what holds them before them: added, removed and replaced ones alike. What did not change
 * must have kept its identity (`shareEqual`).
 */
export function changedPlaces(before: unknown, after: unknown): Pointer[] {
  const places: Pointer[] = [];
  const visit = (last: unknown, next: unknown, pointer: Pointer): void => {
    if (Object.is(last, next)) return;
    places.push(pointer);
    const [old, now] = [membersOf(last), membersOf(next)];
    for (const segment of new Set([...old.keys(), ...now.keys()]))
      visit(old.get(segment), now.get(segment), childPointer(pointer, segment));
  };
  visit(before, after, "");
  return places;
}

/** Own members only, so `__proto__` is data like any other key. */
const membersOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(Array.isArray(value) || isRecord(value) ? Object.entries(value) : []);
