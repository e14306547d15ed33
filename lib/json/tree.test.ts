import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonTexts } from "../json/testing/json-samples";
import { parseJson, type JsonNode } from "../json/tree";

const problem = (text: string) => {
  const parsed = parseJson(text);
  return parsed.ok ? null : [parsed.problem.kind, parsed.problem.offset, parsed.problem.pointer];
};

/** Whether the tree takes it, which is read by itself; what it does not take it must find a reason for. */
const hasTree = (text: string): boolean => {
  const parsed = parseJson(text);
  if (parsed.ok) return parsed.tree.length > 0;
  expect(parsed.problem.kind === "empty").toBe(/^[ \t\r\n]*$/.test(text));
  return false;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("parseJson", () => {
  test("accepts exactly what JSON.parse accepts", () => {
    fc.assert(
      fc.property(
        jsonTexts,
        fc.nat(),
        fc.constantFrom("", ",", '"', "{", "]", "\\", "x", "//", "\u0001", "0", " ", "'"),
        (text, at, junk) => {
          const place = at % (text.length + 1);
          const mutated = text.slice(0, place) + junk + text.slice(place + (at % 2));
          expect(hasTree(mutated)).toBe(isJson(mutated));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("accepts exactly what JSON.parse accepts, for any bytes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."[]{}:,\"\\ut1-.e0 \n'/") })), (text) => {
        expect(hasTree(text)).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("gives every value the place of its own text", () => {
    fc.assert(
      fc.property(jsonTexts, (text) => {
        const parsed = parseJson(text);
        if (!parsed.ok) throw new Error("sample is no JSON");
        expect(parsed.value).toEqual(JSON.parse(text));
        const check = (node: JsonNode, value: unknown): void => {
          expect(JSON.parse(text.slice(node.offset, node.offset + node.length))).toEqual(value);
          if (node.type === "array") node.items.forEach((item, index) => check(item, (value as unknown[])[index]));
          if (node.type === "object") node.members.forEach((member) => check(member.value, (value as Record<string, unknown>)[member.key]));
        };
        check(parsed.tree, parsed.value);
      }),
    );
  });

  test.each([
    ["", ["empty", 0, ""]],
    [" \n", ["empty", 2, ""]],
    ['{"a":1,}', ["trailing-comma", 6, ""]],
    ['{"a":[1,2,]}', ["trailing-comma", 9, "/a"]],
    ['{"a":1 "b":2}', ["comma-missing", 7, ""]],
    ['{"a" 1}', ["colon-missing", 5, "/a"]],
    ["{a:1}", ["key-missing", 1, ""]],
    ["{'a':1}", ["single-quotes", 1, ""]],
    ["{“a”:1}", ["full-width", 1, ""]],
    ['{"a":1，"b":2}', ["full-width", 6, ""]],
    ['{"a":}', ["value-missing", 5, "/a"]],
    ['{"a":hello}', ["bad-word", 5, "/a"]],
    ['{"a":"b}', ["unclosed-string", 5, "/a"]],
    ['{"a":"\t"}', ["control-character", 5, "/a"]],
    ['{"a":"\\x"}', ["bad-escape", 5, "/a"]],
    ['{"a":1.}', ["bad-number", 5, "/a"]],
    ['{"a":1', ["end-missing", 6, ""]],
    ['{"a":1}}', ["extra-text", 7, ""]],
    ['{"a":1 // no\n}', ["comment", 7, ""]],
    ["[1 /* no", ["comment", 3, ""]],
    ["[".repeat(65) + "]".repeat(65), ["too-deep", 64, "/0".repeat(64)]],
    [`{"a":${"[".repeat(64) + "]".repeat(64)},"a":1}`, ["too-deep", 68, `/a${"/0".repeat(63)}`]],
    [JSON.stringify({ text: `"\\${"[{".repeat(70)}` }), null],
  ])("names the slip in %j", (text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  test("stands 64 levels and refuses a million without overflowing", () => {
    expect(parseJson("[".repeat(64) + "]".repeat(64)).ok).toBe(true);
    expect(problem("[".repeat(1_000_000))?.[0]).toBe("too-deep");
  });

  test("finds repeated keys, NUL and lone surrogates with their place", () => {
    const text = '{"a":1,"b":{"k":"x\\n\\u0000"},"a":"\\ud83d\\ude00\\ud800","\\udc00":2}';
    const parsed = parseJson(text);
    if (!parsed.ok) throw new Error("is JSON");
    expect(parsed.flaws.map(({ kind, pointer, offset, length }) => [kind, pointer, text.slice(offset, offset + length)])).toEqual([
      ["nul", "/b/k", "\\u0000"],
      ["duplicate-key", "/a", '"a"'],
      ["lone-surrogate", "/a", "\\ud800"],
      ["lone-surrogate", "/\udc00", "\\udc00"],
    ]);
  });
});
