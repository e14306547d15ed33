import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrapBare } from "../import";
import { readSource } from "./source";
import { bareTexts, found, mustExportBare, mustImport, refusalOf } from "../testing/importing";

const bare = '{"logo":"http://img.example.com/a.png","merchant":{"mname":"it\'s 山茶","x":"1\\n\\"2\\"\\\\"}}';
const java = (text: string) => JSON.stringify(text);
const php = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
const csharp = (text: string) => `@"${text.replaceAll('"', '""')}"`;
const halves = (write: (text: string) => string, joint: string) => write(bare.slice(0, 20)) + joint + write(bare.slice(20));

describe("a template in program text", () => {
  test.each([
    ["Java", `String content = ${java(bare)};`],
    ["Java, joined lines", `String content = ${halves(java, " +\n    ")};`],
    ["Java, joint before the line", `${halves(java, "\n  + ")};`],
    ["Java, a comment between", `// the template\nfinal String content = ${halves(java, " + // it's the rest\n")};`],
    ["Java, in a call", `request.setBizContent(${halves(java, " +\r\n")});`],
    ["Java, behind a name", `bizContent.put("tpl_content", ${java(bare)});`],
    ["Java text block", `String content = """\n    ${bare}\n    """;`],
    ["JavaScript", `const content = ${java(bare)}`],
    ["JavaScript, single quotes", `var content = '${java(bare).slice(1, -1).replaceAll("'", "\\'")}';`],
    ["JavaScript, template literal", `const content = \`${bare.replace(/[\\`$]/g, "\\$&")}\`;`],
    ["JavaScript, an object", `module.exports = ${bare};\n`],
    ["C#", `string content = ${java(bare)};`],
    ["C#, verbatim", `var content = ${csharp(bare)};`],
    ["Go", `content := ${java(bare)}`],
    ["Go, raw", `content := \`${bare}\``],
    ["PHP, single quotes", `$content = ${php(bare)};`],
    ["PHP, double quotes", `$content = ${java(bare)};`],
    ["PHP, joined lines", `$content = ${halves(php, "\n  . ")};`],
    ["PHP, in an array", `["tpl_content" => ${php(bare)}]`],
    ["PHP, heredoc", `$content = <<<EOT\n${bare}\nEOT;\n`],
    ["behind other strings and signs", `x = "y", n = + ${java(bare)}`],
    ["no quotes around", java(bare).slice(1, -1)],
    ["no quotes around, with an end", `${java(bare).slice(1, -1)};\n`],
    ["no quotes around, behind a name", `tpl_content=${java(bare).slice(1, -1)}`],
    ["no quotes around, twice", java(java(bare)).slice(3, -3)],
  ])("is found: %s", (_, text) => {
    const imported = mustImport(text);
    expect(imported.found).toEqual(found("text", "bare", "source-string"));
    expect(mustExportBare(imported.text).trim()).toBe(bare);
  });

  test("is read as PHP does where that makes sense, else as JavaScript does", () => {
    const inside = (text: string) => mustExportBare(mustImport(text).text);
    expect(inside(String.raw`$x = '{"merchant":"\u4f60\n\"\/"}';`)).toBe(String.raw`{"merchant":"\u4f60\n\"\/"}`);
    expect(inside(String.raw`$x = '{"merchant":"\u4f60"}';`)).toBe(String.raw`{"merchant":"\u4f60"}`);
    expect(inside(String.raw`x = '{\n\"merchant\":1}'`)).toBe('{\n"merchant":1}');
  });

  test("whose line breaks were not escaped a second time keeps them as escapes", () => {
    expect(mustExportBare(mustImport(String.raw`{\"merchant\":\"1\n2\"}`).text)).toBe(String.raw`{"merchant":"1\n2"}`);
    expect(mustExportBare(mustImport(String.raw`{\n  \"merchant\": \"1\\n2\"\n}`).text)).toBe('{\n  "merchant": "1\\n2"\n}');
  });

  test("knows the escapes of the five languages and leaves others as they stand", () => {
    expect(
      readSource(String.raw`x = "\u4f60\u{1f381}\x41\$\`\'\t\
|\q\/\u{ffffff}\u12"`)[0],
    ).toBe("你🎁A$`'\t|\\q\\/\\u{ffffff}\\u12");
  });

  test("with a request around it is unpacked to the end", () => {
    const request = JSON.stringify({ unique_id: "1", tpl_content: wrapBare(bare) });
    expect(mustImport(`request.setBizContent(${java(request)});`)).toEqual({
      ok: true,
      text: wrapBare(bare),
      found: found("text", "wrapped", "source-string", "request", "json-string"),
    });
  });

  test("any object is found again, byte for byte, in any of the languages", () => {
    const write = fc.constantFrom(
      (text: string) => `String x = ${java(text)};`,
      (text: string) => `$x = ${php(text)};`,
      (text: string) => `var x = ${csharp(text)};`,
      (text: string) => `x := ${java(text.slice(0, 9))} +\n${java(text.slice(9))}`,
    );
    fc.assert(
      fc.property(bareTexts, write, (template, writeSource) => {
        expect(mustExportBare(mustImport(writeSource(template)).text)).toBe(template);
      }),
    );
  });

  test("that holds none, or a broken one, is refused as the text it is", () => {
    for (const text of [
      'String x = "hello";',
      'String x = "{\\"merchant\\":";',
      "it's",
      'x = "',
      '{"merchant": "a" "b"}',
      "{'merchant': 1}",
      '{"content":"{\\"merchant\\":{}}", logo}',
    ])
      expect(refusalOf(text)).toBe("syntax");
  });
});
