import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareEqual } from "./share";

describe("sharing what stayed equal", () => {
  test("gives the last value itself when nothing changed", () => {
    const last: unknown = JSON.parse('{"a":[1,{"b":null}],"__proto__":{"c":true}}');
    expect(shareEqual(last, JSON.parse(JSON.stringify(last)))).toBe(last);
  });

  test("keeps the parts beside a change, and the last value as it was", () => {
    const last = { list: [{ title: "a" }, { title: "b" }], other: { deep: [1] } };
    const shared = shareEqual(last, { list: [{ title: "a" }, { title: "c" }], other: { deep: [1] } });
    expect(shared).toEqual({ list: [{ title: "a" }, { title: "c" }], other: { deep: [1] } });
    expect(shared.other).toBe(last.other);
    expect(shared.list[0]).toBe(last.list[0]);
    expect(shared.list[1]).not.toBe(last.list[1]);
    expect(last.list[1]).toEqual({ title: "b" });
  });

  test("tells another order of keys, a missing key and a shorter list from what was", () => {
    const last = { a: 1, b: 2 };
    expect(Object.keys(shareEqual(last, { b: 2, a: 1 }))).toEqual(["b", "a"]);
    expect(shareEqual<unknown>(last, { a: 1 })).toEqual({ a: 1 });
    expect(shareEqual([1, 2], [1])).toEqual([1]);
    expect(Object.is(shareEqual(0, -0), -0)).toBe(true);
  });

  test("changes no value, whatever was there before", () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (before, after) => {
        const last: unknown = JSON.parse(before);
        expect(JSON.stringify(shareEqual(last, JSON.parse(after)))).toBe(JSON.stringify(JSON.parse(after)));
        expect(JSON.stringify(last)).toBe(JSON.stringify(JSON.parse(before)));
      }),
    );
  });
});
