import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { createScanner } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../lib/json/tree";
import { jsonTexts } from "../../lib/json/testing/json-samples";
import { fittedRedPacket } from "../../lib/template/testing/fixtures";
import { formatText } from "./format-text";
import { createShell } from "./testing/shell";

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

describe("format", () => {
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

  test("prints, and writes only when it is told to", async () => {
    const shell = createShell();
    const crowded = `\uFEFF${JSON.stringify(JSON.parse(fittedRedPacket))}`;
    const file = shell.write("crowded.json", crowded);
    const content = () => readFileSync(join(shell.cwd, file), "utf8");
    expect(await shell.run("format", file)).toEqual({ code: 0, out: `\uFEFF${fittedRedPacket}`, err: "" });
    expect(content()).toBe(crowded);
    expect(await shell.run("format", "--write", file)).toEqual({ code: 0, out: "", err: "" });
    expect(content()).toBe(`\uFEFF${fittedRedPacket}`);
  });

  test("leaves a broken file alone and says where it is broken", async () => {
    const shell = createShell();
    const file = shell.write("broken.json", '{\n"a" 1}');
    const { code, out, err } = await shell.run("format", file, "--write");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^broken\.json:2:5 error structure\.syntax /);
    expect(readFileSync(join(shell.cwd, file), "utf8")).toBe('{\n"a" 1}');
    expect((await shell.run("format", "missing.json")).code).toBe(2);
  });
});
