import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "@/lib/json/tree";
import { firstDifference } from "./first-difference";
import { nodeNear, pointerAt } from "./json-places";

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

test("two texts are shown from just before their first difference", () => {
  expect(firstDifference("a\nb\nc\nd\ne", "a\nb\nc\nX\ne", 1)).toEqual({ line: 4, mine: "c\nd\ne", theirs: "c\nX\ne" });
  expect(firstDifference("a", "a\nb").line).toBe(2);
  expect(firstDifference("same", "same")).toEqual({ line: 1, mine: "same", theirs: "same" });
});
