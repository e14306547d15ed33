import fc from "fast-check";
import { expect, test } from "vitest";
import { childPointer, isWithin, parentPointer, readIndex, readPointer, valueAt, writePointer } from "../json/pointer";

test("what is written reads the same, slashes and tildes included", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("/", "~", "0", "1", "a", "标") })), (segments) => {
      expect(readPointer(writePointer(segments))).toEqual(segments);
      expect(parentPointer(childPointer(writePointer(segments), "x/y~"))).toBe(writePointer(segments));
    }),
  );
  expect(() => readPointer("content")).toThrow(RangeError);
});

test("names own members only and no odd indices", () => {
  const value = { a: [1, { "b/c": 2 }] };
  expect(valueAt(value, "/a/1/b~1c")).toBe(2);
  expect(valueAt(value, "")).toBe(value);
  for (const pointer of ["/a/01", "/a/-", "/a/length", "/toString", "/a/0/x", "/__proto__"])
    expect(valueAt(value, pointer)).toBeUndefined();
  expect(["0", "10", "01", "-1", "1e3", "", undefined].map(readIndex)).toEqual([0, 10, null, null, null, null, null]);
});

test("a sibling with a longer name is not within", () => {
  expect(isWithin("/content/a", "/content")).toBe(true);
  expect(isWithin("/content", "/content")).toBe(true);
  expect(isWithin("/contents", "/content")).toBe(false);
});
