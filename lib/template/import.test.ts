import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocument, setAt } from "./document";
import { exportBare, importTemplate, wrapBare } from "./import";
import { objectTexts } from "../json/testing/json-samples";
import { redPacketContent } from "./red-packet";

const wrapped = '{\r\n\t"logo": "https://example.com/l.png", "x": 1e400,\r\n\t"content": {"evoucherInfo": {}}\r\n}\r\n';
const zip = (files: Record<string, Uint8Array>) => zipSync(files);

describe("importTemplate", () => {
  test("keeps a whole template byte for byte", () => {
    expect(importTemplate(wrapped)).toEqual({ ok: true, text: wrapped, found: "wrapped" });
    expect(importTemplate(strToU8(`\uFEFF${wrapped}`))).toEqual({ ok: true, text: wrapped, found: "wrapped" });
  });

  test("wraps a bare one verbatim, and exporting gives the same bytes, white space at the ends included", () => {
    for (const bare of [redPacketContent, `\n\n${redPacketContent}\r\n`, '\t{"platform":{},"x":1e400,"y":"\\u4f60"}  ']) {
      const imported = importTemplate(bare);
      if (!imported.ok) throw new Error(imported.code);
      expect(imported.found).toBe("bare");
      expect(imported.text).toContain(bare);
      expect(exportBare(imported.text)).toBe(bare);
      expect(JSON.parse(imported.text)).toEqual({ logo: null, strip: null, icon: null, content: JSON.parse(bare) as unknown });
    }
  });

  test("any object wrapped and unwrapped is itself, and an edit outside of the content leaves it so", () => {
    fc.assert(
      fc.property(objectTexts, (bare) => {
        const document = createDocument(wrapBare(bare));
        expect(exportBare(document.text)).toBe(bare);
        expect(exportBare(setAt(document, "/logo", "https://example.com/l.png").document.text)).toBe(bare);
      }),
    );
  });

  test("takes pass.json out of an archive, at the root or one folder down", () => {
    const other = strToU8("PNG");
    expect(importTemplate(zip({ "logo.png": other, "pass.json": strToU8(redPacketContent) }))).toMatchObject({
      ok: true,
      found: "alipass-bare",
    });
    expect(importTemplate(zip({ "red/logo.png": other, "red/pass.json": strToU8(wrapped) }))).toEqual({
      ok: true,
      text: wrapped,
      found: "alipass-wrapped",
    });
  });

  test("says where JSON breaks off", () => {
    expect(importTemplate('{\n  "evoucherInfo": {,}\n}')).toEqual({
      ok: false,
      code: "syntax",
      line: 2,
      column: 20,
      problem: "key-missing",
    });
  });

  test("refuses what is no template, with the reason", () => {
    const code = (input: string | Uint8Array) => {
      const imported = importTemplate(input);
      return imported.ok ? "ok" : imported.code;
    };
    expect(code("")).toBe("empty");
    expect(code(" \n")).toBe("empty");
    expect(code('{"hello":1}')).toBe("not_a_template");
    expect(code("[]")).toBe("not_a_template");
    expect(code(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe))).toBe("not_text");
    expect(code(new Uint8Array(9 * 1024 * 1024))).toBe("too_large");
    expect(code(zip({ "readme.txt": strToU8("hi") }))).toBe("archive_without_pass");
    expect(code(zip({ "pass.json": Uint8Array.of(0xff, 0xfe, 0x00) }))).toBe("not_text");
    expect(code(zip({ "../pass.json": strToU8("{}") }))).toBe("archive_names_outside");
    expect(code(zip({ "/etc/pass.json": strToU8("{}") }))).toBe("archive_names_outside");
    expect(code(zip({ "pass.json": new Uint8Array(2 * 1024 * 1024) }))).toBe("archive_too_large");
    expect(code(zip(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, new Uint8Array(1)]))))).toBe(
      "archive_too_large",
    );
    expect(code(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3))).toBe("archive_broken");
  });

  test("an archive that lies about its size unpacks no more than it declares", () => {
    const bomb = zip({ "pass.json": new Uint8Array(1024 * 1024) });
    const view = new DataView(bomb.buffer);
    // The uncompressed size stands in the local header (22) and in the central directory (24); it is made 10.
    view.setUint32(22, 10, true);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(importTemplate(bomb).ok).toBe(false);
  });

  test("never throws, whatever the bytes", () => {
    const archive = zip({ "pass.json": strToU8(wrapped), "logo.png": strToU8("PNG") });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void importTemplate(bytes)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = archive.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        importTemplate(bytes);
      }),
      { numRuns: 500 },
    );
  });
});

test("exportBare has nothing to give for a broken text or one without content", () => {
  expect(exportBare("{")).toBeNull();
  expect(exportBare("[]")).toBeNull();
  expect(exportBare('{"logo":null}')).toBeNull();
  expect(exportBare('{"content" :  {"a":1} ,"logo":null}')).toBe(' {"a":1}');
});
