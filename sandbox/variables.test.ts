import { expect, test } from "vitest";
import { extractVariables, fillVariables } from "./variables";

test("finds each variable once, in order, wherever a text holds it, and never in a key", () => {
  expect(extractVariables({ a: "$one$", b: ["x$two$y$one$", { $key$: 1, c: "$_r_use_condition$" }], d: null })).toEqual([
    "one",
    "two",
    "_r_use_condition",
  ]);
});

test("an amount of dollars is no variable", () => {
  expect(extractVariables(["$100$", "$", "$$", "$a b$", "$ü$"])).toEqual([]);
});

test("fills what has a value and leaves the rest as it is written", () => {
  const params = new Map([
    ["one", "1"],
    ["__proto__", "p"],
    ["money", "$& $1"],
  ]);
  const value = JSON.parse(`{"a":"$one$-$two$","b":["$__proto__$","$money$"],"__proto__":"$one$","c":5}`);
  expect(JSON.stringify(fillVariables(value, params))).toBe(`{"a":"1-$two$","b":["p","$& $1"],"__proto__":"1","c":5}`);
});
