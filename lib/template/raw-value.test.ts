import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocument, readAt, removeAt, type TemplateDocument } from "./document";
import { insertRawAt, readRawAt, showRawAt, writeRawAt } from "./raw-value";
import { childPointer } from "../json/pointer";
import { applyEdits } from "../json/text-edit";
import { jsonTexts, objectTexts } from "../json/testing/json-samples";

const list = `{
  "list": [
    { "x": 1e400, "label": "\\u4f60" },
    2
  ]
}`;

describe("insertRawAt", () => {
  test("a copy of an entry has its very bytes, and taking it out again restores the text", () => {
    const before = createDocument(list);
    const raw = readRawAt(before, "/list/0") ?? "";
    const { document, edits } = insertRawAt(before, "/list/1", raw);
    expect(document.text).toBe(list.replace("    2", `    { "x": 1e400, "label": "\\u4f60" },\n    2`));
    expect(applyEdits(list, edits)).toBe(document.text);
    expect(removeAt(document, "/list/1").document.text).toBe(list);
  });

  test("any JSON text goes in as it is", () => {
    fc.assert(
      fc.property(jsonTexts, (text) => {
        const raw = text.trim();
        const { document } = insertRawAt(createDocument(list), "/new", raw);
        expect(document.broken).toBeNull();
        expect(readRawAt(document, "/new")).toBe(raw);
      }),
    );
  });

  test("a broken text stays as it is", () => {
    const broken = createDocument("{ oops");
    expect(insertRawAt(broken, "/a", "1").document).toBe(broken);
    expect(readRawAt(broken, "/a")).toBeUndefined();
  });
});

describe("writeRawAt", () => {
  const template = '{\r\n  "a": {\r\n    "x": {\r\n      "n": 1e400\r\n    }\r\n  }\r\n}';
  const write = (document: TemplateDocument, pointer: string, typed: string) => {
    const written = writeRawAt(document, pointer, typed);
    if (!written.ok) throw new Error(written.problem.code);
    return written.edited.document;
  };

  test("shows a value without its margin, and what was shown changes nothing", () => {
    const document = createDocument(template);
    expect(showRawAt(document, "/a/x")).toBe('{\n  "n": 1e400\n}');
    expect(write(document, "/a/x", '{\n  "n": 1e400\n}')).toBe(document);
    const uneven = createDocument('{\n    "x": [\n  1\n]\n}');
    expect(showRawAt(uneven, "/x")).toBe("[\n  1\n]");
    expect(write(uneven, "/x", "[\n  2\n]").text).toBe(uneven.text.replace("1", "2"));
  });

  test("digits and escapes go in as typed, lines with the margin of the place and the line ends of the text", () => {
    const document = write(
      createDocument(template),
      "/a/x",
      String.raw`{
  "n": 20880012345678901234,
  "t": "\u4f60"
}`,
    );
    expect(document.text).toBe(template.replace("1e400", '20880012345678901234,\r\n      "t": "\\u4f60"'));
  });

  test("a key that is not there yet is added, and its removal restores the text", () => {
    const document = write(createDocument(template), "/a/new", "[\n  1e400\n]");
    expect(document.text).toBe(template.replace("\r\n    }\r\n  }", '\r\n    },\r\n    "new": [\r\n      1e400\r\n    ]\r\n  }'));
    expect(removeAt(document, "/a/new").document.text).toBe(template);
  });

  test("what is no JSON, or is nested too deep, changes nothing and is told", () => {
    const document = createDocument(template);
    expect(writeRawAt(document, "/a/x", '{\n "n": }')).toMatchObject({ ok: false, problem: { params: { line: 2, column: 7 } } });
    expect(writeRawAt(document, "/a/x", "[".repeat(63) + "]".repeat(63))).toMatchObject({
      ok: false,
      problem: { code: "structure.depth" },
    });
  });

  test("of any text, any value can be shown and written back, and only its bytes change when it becomes another", () => {
    fc.assert(
      fc.property(objectTexts, fc.nat(), jsonTexts, (text, seed, other) => {
        const document = createDocument(text);
        const keys = document.tree?.type === "object" ? document.tree.members : [];
        const member = keys[seed % Math.max(1, keys.length)];
        if (!member) return;
        const pointer = childPointer("", member.key);
        expect(write(document, pointer, showRawAt(document, pointer) ?? "")).toBe(document);
        const after = write(document, pointer, other);
        expect(readAt(after, pointer)).toEqual(JSON.parse(other));
        expect(after.text.startsWith(text.slice(0, member.value.offset))).toBe(true);
        expect(after.text.endsWith(text.slice(member.value.offset + member.value.length))).toBe(true);
      }),
    );
  });
});
