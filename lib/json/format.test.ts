import fc from "fast-check";
import { createScanner } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { formatEdits, formatText } from "./format";
import { jsonTexts } from "./testing/json-samples";
import { parseJson } from "./tree";

function tokensOf(text: string): string[] {
  const scanner = createScanner(text, true);
  const tokens: string[] = [];
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan())
    tokens.push(text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength()));
  return tokens;
}

function formatted(text: string): string {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error("the sample is no JSON");
  return formatText(text, parsed.tree);
}

describe("formatText", () => {
  test("keeps every token's bytes, and formatting again changes nothing", () => {
    fc.assert(
      fc.property(jsonTexts, (text) => {
        const once = formatted(text);
        expect(tokensOf(once)).toEqual(tokensOf(text));
        expect(formatted(once)).toBe(once);
      }),
    );
  });

  test("writes JSON the way JSON.stringify does, but with the text's own tokens and line ends", () => {
    const value = { a: [1, { b: null }], c: {}, d: [] };
    expect(formatted(JSON.stringify(value))).toBe(`${JSON.stringify(value, null, 2)}\n`);
    expect(formatted('{"x":1e400,\r\n"y":"\\u7ea2\\/",  "x": 20880012345678901234}')).toBe(
      '{\r\n  "x": 1e400,\r\n  "y": "\\u7ea2\\/",\r\n  "x": 20880012345678901234\r\n}\r\n',
    );
  });

  test("touches the gaps that differ and nothing else", () => {
    const parsed = parseJson('{\n  "a": 1,\n  "b" :[ ]\n}\n');
    if (!parsed.ok) throw new Error("the sample is no JSON");
    expect(formatEdits('{\n  "a": 1,\n  "b" :[ ]\n}\n', parsed.tree)).toEqual([
      { offset: 17, length: 1, text: "" },
      { offset: 19, length: 0, text: " " },
      { offset: 20, length: 1, text: "" },
    ]);
  });
});
