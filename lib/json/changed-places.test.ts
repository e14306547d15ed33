import fc from "fast-check";
import { expect, test } from "vitest";
import { changedPlaces } from "./changed-places";
import { valueAt } from "./pointer";
import { shareEqual } from "./share";

test("names what was replaced, added and removed, with all that holds it", () => {
  const before = { a: { b: 1, c: [1, 2] }, d: { e: 1 } };
  const after = shareEqual(before, { a: { b: 2, c: [1, 2, { f: 3 }] }, g: [] });
  expect(changedPlaces(before, after)).toEqual(["", "/a", "/a/b", "/a/c", "/a/c/2", "/a/c/2/f", "/d", "/d/e", "/g"]);
});

test("names nothing where nothing changed, and everything where there was nothing", () => {
  const value = { a: ["~/"] };
  expect(changedPlaces(value, shareEqual(value, { a: ["~/"] }))).toEqual([]);
  expect(changedPlaces(undefined, { "~/": 1 })).toEqual(["", "/~0~1"]);
});

test("takes __proto__ for a key like any other", () => {
  const [before, after] = [JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":2}}')] as unknown[];
  expect(changedPlaces(before, after)).toEqual(["", "/__proto__", "/__proto__/a"]);
});

test("a place it does not name holds what it held", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), (before, other) => {
      const after = shareEqual(before, structuredClone(other));
      const changed = new Set(changedPlaces(before, after));
      for (const place of [...changedPlaces(undefined, before), ...changedPlaces(undefined, after)])
        expect(changed.has(place)).toBe(!Object.is(valueAt(before, place), valueAt(after, place)));
    }),
  );
});
