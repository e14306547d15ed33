import { expect, test } from "vitest";
import { parseJson, textAt, valueAt } from "./json";

test("takes 64 levels and not one more", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(parseJson(nested(64)).ok).toBe(true);
  expect(parseJson(nested(65)).ok).toBe(false);
  expect(parseJson(nested(100_000)).ok).toBe(false);
});

test("refuses what Postgres cannot keep, in values and in keys", () => {
  for (const text of [`"\\u0000"`, `{"\\u0000":1}`, `["\\ud800"]`, `{"a":{"\\udfff":1}}`]) expect(parseJson(text).ok).toBe(false);
  expect(parseJson(`"\\\\u0000 😀"`)).toEqual({ ok: true, value: "\\u0000 😀" });
});

test("__proto__ is a key like any other, and inherited names are not there", () => {
  const parsed = parseJson(`{"__proto__":{"a":"x"},"n":5}`);
  if (!parsed.ok) throw new Error(parsed.reason);
  expect(textAt(parsed.value, ["__proto__", "a"])).toBe("x");
  expect(valueAt(parsed.value, ["constructor"])).toBeUndefined();
  expect([textAt(parsed.value, ["n"]), textAt(parsed.value, ["toString"])]).toEqual(["5", ""]);
});
