import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocument, removeAt } from "./document";
import { insertRawAt, readRawAt } from "./raw-value";
import { applyEdits } from "../json/text-edit";
import { jsonTexts } from "../json/testing/json-samples";

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
