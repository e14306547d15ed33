import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { objectTexts } from "../json/testing/json-samples";
import { createDocument, setAt } from "./document";
import { importTemplate, wrapBare } from "./import";
import { foundWords, mendWords } from "./import-words";
import { redPacketContent } from "./red-packet";
import { found, mustExportBare, mustImport, refusalOf, utf16 } from "./testing/importing";

const wrapped = '{\r\n\t"logo": "https://example.com/l.png", "x": 1e400,\r\n\t"content": {"evoucherInfo": {}}\r\n}\r\n';

describe("importTemplate", () => {
  test("keeps a whole template byte for byte", () => {
    expect(importTemplate(wrapped)).toEqual({ ok: true, text: wrapped, found: found("text", "wrapped") });
    expect(importTemplate(strToU8(wrapped))).toEqual({ ok: true, text: wrapped, found: found("text", "wrapped") });
  });

  test("wraps a bare one verbatim, and exporting gives the same bytes, white space at the ends included", () => {
    for (const bare of [redPacketContent, `\n\n${redPacketContent}\r\n`, '\t{"platform":{},"x":1e400,"y":"\\u4f60"}  ']) {
      const imported = mustImport(bare);
      expect(imported.found).toEqual(found("text", "bare"));
      expect(imported.text).toContain(bare);
      expect(mustExportBare(imported.text)).toBe(bare);
      expect(JSON.parse(imported.text)).toEqual({ logo: null, strip: null, icon: null, content: JSON.parse(bare) as unknown });
    }
  });

  test("any object wrapped and unwrapped is itself, and an edit outside of the content leaves it so", () => {
    fc.assert(
      fc.property(objectTexts, (bare) => {
        const document = createDocument(wrapBare(bare));
        expect(mustExportBare(document.text)).toBe(bare);
        expect(mustExportBare(setAt(document, "/logo", "https://example.com/l.png").document.text)).toBe(bare);
      }),
    );
  });

  test("takes pass.json out of an archive, at the root or one folder down", () => {
    const other = strToU8("PNG");
    expect(mustImport(zipSync({ "logo.png": other, "pass.json": strToU8(redPacketContent) }))).toEqual({
      ok: true,
      text: wrapBare(redPacketContent),
      found: found("archive", "bare"),
    });
    expect(mustImport(zipSync({ "red/logo.png": other, "red/pass.json": strToU8(wrapped) }))).toEqual({
      ok: true,
      text: wrapped,
      found: found("archive", "wrapped"),
    });
  });

  test("says where JSON breaks off, in the lines of the file as given", () => {
    const problem = { ok: false, code: "syntax", line: 2, column: 20, problem: "key-missing" };
    expect(importTemplate('{\n  "evoucherInfo": {,}\n}')).toEqual(problem);
    expect(importTemplate('\uFEFF{\n  "evoucherInfo": {,}\n}')).toEqual(problem);
    expect(importTemplate(zipSync({ "pass.json": strToU8('{\n  "evoucherInfo": {,}\n}') }))).toEqual(problem);
  });

  test("does not blame the comments for a break behind them", () => {
    expect(importTemplate('{ // one\n  "a": 1, /* two\n  */ "evoucherInfo": {,},\n}')).toEqual({
      ok: false,
      code: "syntax",
      line: 3,
      column: 23,
      problem: "key-missing",
    });
  });

  test("refuses a bare template that the envelope would make too deep, instead of giving a broken text", () => {
    const deep = `{"evoucherInfo":${"[".repeat(63)}1${"]".repeat(63)}}`;
    expect(importTemplate(deep)).toEqual({ ok: false, code: "syntax", line: 1, column: 79, problem: "too-deep" });
    expect(mustImport(deep.replace("[[", "[").replace("]]", "]")).found).toEqual(found("text", "bare"));
  });

  test("reads UTF-16 by its byte order mark and GBK where UTF-8 fails, and says so", () => {
    const gbk = Uint8Array.of(...strToU8('{"merchant":{"mname":"'), 0xba, 0xec, 0xb0, 0xfc, ...strToU8('"}}'));
    const bare = '{"merchant":{"mname":"红包"}}';
    expect(mustImport(gbk)).toEqual({ ok: true, text: wrapBare(bare), found: found("text", "bare", "gb18030") });
    for (const littleEndian of [true, false]) {
      expect(mustImport(utf16(bare, littleEndian))).toEqual({ ok: true, text: wrapBare(bare), found: found("text", "bare", "utf-16") });
    }
    expect(mustImport(strToU8(`\uFEFF${bare}`))).toEqual({ ok: true, text: wrapBare(bare), found: found("text", "bare", "bom") });
    expect(mustImport(zipSync({ "pass.json": gbk })).found).toEqual(found("archive", "bare", "gb18030"));
  });

  test("a GBK file with a slip is told the slip, and a picture that GBK could be is no text", () => {
    const slip = Uint8Array.of(...strToU8('{"evoucherInfo":{"title":"'), 0xba, 0xec, ...strToU8('"'));
    expect(importTemplate(slip)).toMatchObject({ code: "syntax", problem: "end-missing" });
    expect(refusalOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xba, 0xec))).toBe("not_text");
    expect(refusalOf(utf16('{"merchant":{}}', true).subarray(0, 15))).toBe("not_text");
  });

  test("refuses what is no template, with the reason", () => {
    expect(refusalOf("")).toBe("empty");
    expect(refusalOf(" \n")).toBe("empty");
    expect(refusalOf('{"hello":1}')).toBe("not_a_template");
    expect(refusalOf("[]")).toBe("not_a_template");
    expect(refusalOf('"hello"')).toBe("not_a_template");
    expect(refusalOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe))).toBe("not_text");
    expect(refusalOf(new Uint8Array(9 * 1024 * 1024))).toBe("too_large");
    expect(refusalOf(`{"merchant":{}}${" ".repeat(1024 * 1024)}`)).toBe("too_large");
  });

  test("has words for all that it does, in both languages", () => {
    const mends = Object.values(mendWords);
    expect(new Set(mends.flatMap(({ zh, en }) => [zh, en])).size).toBe(2 * mends.length);
    expect(foundWords(found("archive", "wrapped", "bom", "comments"))).toEqual({
      zh: "压缩包里的 pass.json（完整模板）；去掉了文件开头的 BOM；去掉了注释",
      en: "the archive's pass.json, a whole template; byte order mark removed; comments removed",
    });
  });

  test("never throws, whatever the bytes, and what it gives can be read", () => {
    const inputs = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.string({ unit: "binary", maxLength: 500 }),
      fc
        .array(fc.constantFrom(..."{}[]:,\"'`\\/*+.;=@\n", "//", "tpl_content", "content", "merchant", "%7B"), { maxLength: 120 })
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(inputs, (input) => {
        const imported = importTemplate(input);
        if (imported.ok) expect(createDocument(imported.text).broken).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
