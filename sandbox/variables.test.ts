import { expect, test } from "vitest";
import { readStored } from "./json";
import { extractVariables, fillVariables } from "./variables";

test("finds each variable once, in order, where it is the whole of a text, and never in a key", () => {
  expect(extractVariables({ a: "$one$", b: ["x$two$", "$one$", { $key$: 1, c: "$_r_use_condition$" }], d: null })).toEqual([
    "one",
    "_r_use_condition",
  ]);
});

test("an amount of dollars is no variable", () => {
  expect(extractVariables(["$100$", "$", "$$", "$a b$", "$ü$", "$a$b$"])).toEqual([]);
});

test("fills what has a value, with an empty one too, and leaves the rest as it is written", () => {
  const params = new Map([
    ["one", "1"],
    ["__proto__", "p"],
    ["money", "$& $1"],
    ["empty", ""],
  ]);
  const value = readStored(`{"a":["$one$","$two$","$one$!"],"b":["$__proto__$","$money$","$empty$"],"__proto__":"$one$","c":5}`);
  expect(JSON.stringify(fillVariables(value, params))).toBe(`{"a":["1","$two$","$one$!"],"b":["p","$& $1",""],"__proto__":"1","c":5}`);
});
