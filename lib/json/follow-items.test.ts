import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { followItems } from "./follow-items";

const item = (label: string) => ({ label, value: label.repeat(2) });
const [a, b, c, d] = ["a", "b", "c", "d"].map(item);

describe("followItems", () => {
  test("follows what was moved, inserted and taken out", () => {
    expect(followItems([a, b, c], [b, c, a])).toEqual([1, 2, 0]);
    expect(followItems([a, b, c], [a, d, b, c])).toEqual([0, -1, 1, 2]);
    expect(followItems([a, b, c], [a, c])).toEqual([0, 2]);
    expect(followItems([], [a])).toEqual([-1]);
  });

  test("an item that changed where it stands is itself", () => {
    expect(followItems([a, b, c], [a, { ...item("b"), value: "typed" }, c])).toEqual([0, 1, 2]);
  });

  test("a copy is new, and what it was made of is itself", () => {
    expect(followItems([a, b], [a, a, b])).toEqual([0, -1, 1]);
  });

  test("no two items come from one place, and a permutation is followed whole", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.array(fc.integer({ min: 0, max: 5 })), (before, after) => {
        const places = followItems(before, after).filter((place) => place !== -1);
        expect(new Set(places).size).toBe(places.length);
        const sorted = before.toSorted((x, y) => x - y);
        const moved = followItems(before, sorted);
        expect(moved.map((place) => before[place])).toEqual(sorted);
      }),
    );
  });
});
