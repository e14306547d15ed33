import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocument, setAt } from "./document";
import { exportTemplate, type ExportForm } from "./export";
import { wrapBare } from "./import";
import { redPacketContent } from "./red-packet";
import { checkTemplate } from "./rules/check";
import { bareTexts, mustImport, wrappedTexts } from "./testing/importing";

function mustExport(text: string, form: ExportForm): Uint8Array {
  const exported = exportTemplate(text, form);
  if (!exported.ok) throw new Error(`refused: ${exported.code}`);
  return exported.bytes;
}

const readFixture = (name: string): string => readFileSync(new URL(`testing/${name}.json`, import.meta.url), "utf8");

describe("what is imported and exported in the same form is itself", () => {
  test("a bare template", () => {
    fc.assert(
      fc.property(bareTexts, (text) => {
        expect(mustExport(mustImport(strToU8(text)).text, "bare")).toEqual(strToU8(text));
      }),
    );
  });

  test("a whole template", () => {
    fc.assert(
      fc.property(wrappedTexts, (text) => {
        expect(mustExport(mustImport(strToU8(text)).text, "wrapped")).toEqual(strToU8(text));
      }),
    );
  });

  test("an archive: its pass.json, and from then on every byte of it", () => {
    fc.assert(
      fc.property(bareTexts, (text) => {
        const archive = mustExport(mustImport(zipSync({ "a/pass.json": strToU8(text), "a/logo.png": strToU8("PNG") })).text, "alipass");
        expect(unzipSync(archive)).toEqual({ "pass.json": strToU8(text) });
        expect(mustExport(mustImport(archive).text, "alipass")).toEqual(archive);
      }),
    );
  });
});

describe("exportTemplate", () => {
  test("packs a text always in the same way: the clock is not asked", () => {
    const archive = mustExport(wrapBare(redPacketContent), "alipass");
    expect(strFromU8(archive.subarray(0, 14), true)).toBe("PK\u0003\u0004\u0014\0\0\0\b\0\0\u0060\u0021\u0050");
  });

  test("gives the content of an envelope, and leaves the envelope of a bare one to the whole form", () => {
    const text = wrapBare(redPacketContent);
    expect(strFromU8(mustExport(text, "bare"))).toBe(redPacketContent);
    expect(strFromU8(mustExport(text, "wrapped"))).toBe(text);
    const edited = setAt(createDocument(text), "/logo", "https://img.example.com/l.png").document.text;
    expect(strFromU8(mustExport(edited, "bare"))).toBe(redPacketContent);
    expect(strFromU8(mustExport('{"content" :  {"a":1} ,"logo":null}', "bare"))).toBe(' {"a":1}');
  });

  test("takes nothing out of a broken text, and says where it is broken; whole it may leave", () => {
    const broken = '{\n  "content": {,}\n}';
    for (const form of ["bare", "alipass"] as const)
      expect(exportTemplate(broken, form)).toEqual({ ok: false, code: "syntax", line: 2, column: 15, problem: "key-missing" });
    expect(strFromU8(mustExport(broken, "wrapped"))).toBe(broken);
  });

  test("refuses an envelope that holds no template", () => {
    for (const text of ["[]", "{}", '{"logo":null}', '{"content":null}', '{"content":"{}"}', '{"content":{},"content":[]}'])
      for (const form of ["bare", "alipass"] as const) expect(exportTemplate(text, form)).toEqual({ ok: false, code: "without_content" });
  });

  test("refuses half a surrogate pair, which has no bytes, and keeps one that is escaped", () => {
    for (const form of ["bare", "wrapped", "alipass"] as const) {
      expect(exportTemplate('{"content":{"x":"\ud83d"}}', form)).toEqual({ ok: false, code: "lone_surrogate" });
      expect(exportTemplate(String.raw`{"content":{"x":"\ud83d"}}`, form).ok).toBe(true);
    }
  });

  test("names the file after the title, as every system takes it", () => {
    const named = (title: string, form: ExportForm) => exportTemplate(JSON.stringify({ content: { evoucherInfo: { title } } }), form);
    expect(named("满30减5", "wrapped")).toMatchObject({ fileName: "满30减5.json", mediaType: "application/json" });
    expect(named("满30减5", "alipass")).toMatchObject({ fileName: "满30减5.alipass", mediaType: "application/zip" });
    expect(named("满30减5", "bare")).toMatchObject({ fileName: "pass.json" });
    expect(named(" ../a\\b:c*\u202e?.", "wrapped")).toMatchObject({ fileName: "a b c.json" });
    expect(named("券".repeat(100), "wrapped")).toMatchObject({ fileName: `${"券".repeat(60)}.json` });
    for (const title of ["", "...", "\n"]) expect(named(title, "wrapped")).toMatchObject({ fileName: "template.json" });
    expect(exportTemplate("{", "wrapped")).toMatchObject({ fileName: "template.json" });
  });
});

describe.each(["market-voucher", "boarding-pass", "coupon"])("the template %s", (name) => {
  const text = readFixture(name);

  test("imports as it is and has no errors", () => {
    const imported = mustImport(text);
    expect(imported).toEqual({ ok: true, text, found: { container: "text", form: "wrapped", mends: [] } });
    expect(checkTemplate(createDocument(text)).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("exports byte for byte: whole, bare, in an archive", () => {
    expect(strFromU8(mustExport(text, "wrapped"))).toBe(text);
    const bare = strFromU8(mustExport(text, "bare"));
    expect(text).toContain(bare);
    expect(JSON.parse(bare)).toEqual((JSON.parse(text) as { content: unknown }).content);
    expect(strFromU8(mustExport(mustImport(bare).text, "bare"))).toBe(bare);
    const archive = mustExport(text, "alipass");
    expect(strFromU8(mustExport(mustImport(archive).text, "bare"))).toBe(bare);
    expect(mustExport(mustImport(archive).text, "alipass")).toEqual(archive);
  });
});
