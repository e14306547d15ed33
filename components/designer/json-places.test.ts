import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "@/lib/json/tree";
import { firstDifference } from "./first-difference";
import { nodeNear, pointerAt, variableSpot } from "./json-places";

const text = '{"a": [1, {"b": "x"}], "c/d": null}';
const parsed = parseJson(text);
if (!parsed.ok) throw new Error("the sample is JSON");
const { tree } = parsed;

test.each([
  [0, ""],
  [text.indexOf('"a"') + 1, "/a"],
  [text.indexOf("1"), "/a/0"],
  [text.indexOf('"b"') + 1, "/a/1/b"],
  [text.indexOf('"x"') + 1, "/a/1/b"],
  [text.indexOf("null") + 2, "/c~1d"],
  [text.length, ""],
])("the cursor at %i stands in %j", (offset, pointer) => expect(pointerAt(tree, offset)).toBe(pointer));

test("the nearest node of a place that is not there is the one around it", () => {
  expect(nodeNear(tree, "/a/1/missing/deep")).toBe(nodeNear(tree, "/a/1"));
  expect(nodeNear(tree, "/nowhere")).toBe(tree);
});

test("every place leads to a node that the cursor in it leads back to", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, at) => {
      const read = parseJson(json);
      if (!read.ok) return;
      const place = pointerAt(read.tree, at % (json.length + 1));
      expect(pointerAt(read.tree, nodeNear(read.tree, place).offset)).toBe(place);
    }),
  );
});

describe("the variable at the cursor, which the bar stands for", () => {
  const spot = (marked: string) => variableSpot(marked.replace("|", ""), marked.indexOf("|"));

  test.each([
    ['"a": "$|"', { start: 6, end: 7, typed: "", name: "" }],
    ['"a": "$ac|"', { start: 6, end: 9, typed: "ac", name: "ac" }],
    ['"a": "$ac|tive$", "b": "x"', { start: 6, end: 14, typed: "ac", name: "active" }],
    ['"a": "$ac|', { start: 6, end: 9, typed: "ac", name: "ac" }],
    ['["\\"x", "$b$|"]', { start: 9, end: 12, typed: "b", name: "b" }],
  ])("%s", (marked, found) => expect(spot(marked)).toEqual(found));

  test.each(['"a": "|$"', '"a": "x $|"', '"$|": "a"', '"$a|" : 1', '"a": "$a b|"', '"a": 1|', '"a": "\\"$|"', ""])("none in %s", (marked) =>
    expect(spot(marked)).toBeNull(),
  );
});

test("two texts are shown from just before their first difference", () => {
  expect(firstDifference("a\nb\nc\nd\ne", "a\nb\nc\nX\ne", 1)).toEqual({ line: 4, mine: "c\nd\ne", theirs: "c\nX\ne" });
  expect(firstDifference("a", "a\nb").line).toBe(2);
  expect(firstDifference("same", "same")).toEqual({ line: 1, mine: "same", theirs: "same" });
});
