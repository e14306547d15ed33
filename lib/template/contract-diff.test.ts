import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonTexts } from "../json/testing/json-samples";
import { readPointer, valueAt } from "../json/pointer";
import { diffLeaves, type LeafChange } from "./contract-diff";

const read = (text: string): unknown => JSON.parse(text);
const values = fc.oneof(jsonTexts.map(read), fc.jsonValue());
/** Two values that have much in common, as two versions of a template do. */
const pairs = fc.oneof(
  fc.tuple(values, values),
  fc.tuple(fc.array(fc.nat(1), { maxLength: 4 }), fc.array(fc.nat(1), { maxLength: 4 })),
  fc.tuple(values, values, values).map(([kept, a, b]): [unknown, unknown] => [
    { kept, list: [kept, a, kept] },
    { list: [kept, b, a, kept], kept },
  ]),
);
/** As JSON with sorted keys; numbers that JSON has no word for stay apart from null. */
const plain = (_: string, value: unknown): unknown =>
  typeof value === "number"
    ? `number ${value}`
    : typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
const written = (value: unknown): string => JSON.stringify(value, plain);
const shown = ({ before, after }: LeafChange) => [before?.pointer ?? null, after?.pointer ?? null];

describe("diffLeaves", () => {
  test("finds nothing between a value and itself, whatever the order of keys", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(diffLeaves(value, structuredClone(value))).toEqual([]);
      }),
    );
    expect(diffLeaves({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toEqual([]);
  });

  test("finds something between any two values that differ, and every leaf it names is where it says", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = diffLeaves(before, after);
        expect(changes.length === 0).toBe(written(before) === written(after));
        for (const change of changes) {
          expect(change.before ?? change.after).not.toBeNull();
          for (const [spot, value] of [[change.before, before] as const, [change.after, after] as const])
            if (spot) expect(spot.value).toBe(valueAt(value, spot.pointer));
        }
      }),
    );
  });

  test("is the same the other way round", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const there = diffLeaves(before, after).map(({ before: b, after: a }) => JSON.stringify([b, a]));
        const back = diffLeaves(after, before).map(({ before: b, after: a }) => JSON.stringify([a, b]));
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });

  test("takes an entry that was put in or taken out as that entry alone", () => {
    const list = ["a", "b", "c", "d"];
    expect(diffLeaves(list, ["a", "x", "b", "c", "d"]).map(shown)).toEqual([[null, "/1"]]);
    expect(diffLeaves(list, ["a", "c", "d"]).map(shown)).toEqual([["/1", null]]);
    expect(diffLeaves(["a", "a"], ["a"]).map(shown)).toEqual([["/1", null]]);
    expect(diffLeaves(list, ["b", "c", "y", "d"]).map(shown)).toEqual([
      ["/0", "/0"],
      ["/1", "/1"],
      ["/2", "/2"],
    ]);
    expect(diffLeaves([{ a: 1, b: 2 }, 5], [0, { a: 1, b: 3 }, 5]).map(shown)).toEqual([
      ["/0/a", null],
      ["/0/b", null],
      [null, "/0"],
      [null, "/1/a"],
      [null, "/1/b"],
    ]);
  });

  test("tells texts from numbers, empty from missing, and takes __proto__ as a key", () => {
    expect(diffLeaves({ a: "1" }, { a: 1 }).map(shown)).toEqual([["/a", "/a"]]);
    expect(diffLeaves({ a: {} }, { a: [] }).map(shown)).toEqual([["/a", "/a"]]);
    expect(diffLeaves({ a: null }, {}).map(shown)).toEqual([["/a", null]]);
    expect(diffLeaves(read('{"__proto__":"x"}'), read('{"__proto__":"y"}')).map(shown)).toEqual([["/__proto__", "/__proto__"]]);
    expect(diffLeaves(read("[1e400]"), read("[-1e400]")).map(shown)).toEqual([["/0", "/0"]]);
  });

  test("goes 20,000 levels down and through 20,000 entries without recursion and without comparing anything twice", () => {
    const deep = (leaf: string) => read(`${'{"a":['.repeat(10_000)}"${leaf}"${"]}".repeat(10_000)}`);
    const [change, ...others] = diffLeaves(deep("x"), deep("y"));
    expect(others).toEqual([]);
    expect(readPointer(change?.after?.pointer ?? "")).toHaveLength(20_000);
    const long = Array.from({ length: 20_000 }, (_, index) => ({ label: index, value: "同一句话" }));
    expect(diffLeaves(long, [...long.slice(0, 9_000), ...long.slice(9_001)])).toHaveLength(2);
    expect(diffLeaves(long, [...long].reverse())).toHaveLength(20_000);
  });
});
