import { describe, expect, test } from "vitest";
import { placeOf, shiftOf } from "./drag-places";

/** Three entries of 20, 60 and 20 pixels, 10 apart. */
const boxes = [
  { top: 0, height: 20 },
  { top: 30, height: 60 },
  { top: 100, height: 20 },
];

describe("placeOf", () => {
  test("an entry changes places with a neighbour once it has passed its middle, whatever their heights", () => {
    expect(placeOf(boxes, 0, 40)).toBe(0);
    expect(placeOf(boxes, 0, 41)).toBe(1);
    expect(placeOf(boxes, 0, 91)).toBe(2);
    expect(placeOf(boxes, 2, -40)).toBe(2);
    expect(placeOf(boxes, 2, -41)).toBe(1);
    expect(placeOf(boxes, 2, -91)).toBe(0);
  });

  test("no distance leads out of the list", () => {
    expect(placeOf(boxes, 1, 10_000)).toBe(2);
    expect(placeOf(boxes, 1, -10_000)).toBe(0);
    expect(placeOf(boxes, 1, 0)).toBe(1);
  });
});

test("shiftOf makes exactly the room that the dragged entry takes", () => {
  expect([0, 1, 2].map((index) => shiftOf(boxes, 0, 2, index))).toEqual([0, -30, -30]);
  expect([0, 1, 2].map((index) => shiftOf(boxes, 2, 0, index))).toEqual([30, 30, 0]);
  expect([0, 1, 2].map((index) => shiftOf(boxes, 1, 1, index))).toEqual([0, 0, 0]);
});
