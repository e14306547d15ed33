/**
 * Where each item of `after` stood in `before`; -1 for one that was not there. Items are known by what they hold, so that they are found
 * again after a move, whoever made it; one that changed where it stands is still itself.
 */
export function followItems(before: readonly unknown[], after: readonly unknown[]): number[] {
  let start = 0;
  while (start < before.length && start < after.length && isEqual(before[start], after[start])) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && isEqual(before.at(-1 - end), after.at(-1 - end))) end += 1;

  const left = new Set(before.map((_, index) => index).slice(start, before.length - end));
  const middle = after.slice(start, after.length - end).map((item) => {
    const place = [...left].find((index) => isEqual(before[index], item)) ?? -1;
    left.delete(place);
    return place;
  });
  const isEachChanged = middle.filter((place) => place === -1).length === left.size;
  const changed = left.values();
  return [
    ...Array.from({ length: start }, (_, index) => index),
    ...middle.map((place) => (place === -1 && isEachChanged ? (changed.next().value ?? -1) : place)),
    ...Array.from({ length: end }, (_, index) => before.length - end + index),
  ];
}

const isEqual = (one: unknown, other: unknown): boolean => Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
