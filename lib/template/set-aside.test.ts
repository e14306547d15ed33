import { describe, expect, test } from "vitest";
import { createDocument, removeAt, setAt, setText } from "./document";
import { titlePointer } from "./pointers";
import { checkTemplate } from "./rules/check";
import { canBeSetAside, splitAside, stampOf, type SetAside } from "./set-aside";
import { fittedRedPacket, fixtureOptions } from "./testing/fixtures";

const document = setAt(createDocument(fittedRedPacket), titlePointer, "全国最低价红包").document;
const find = (of = document) => checkTemplate(of, fixtureOptions);
const entry: SetAside = {
  code: "meaning.ad-law",
  pointer: titlePointer,
  stamp: stampOf(document, titlePointer),
  reason: "活动由法务看过",
  by: "00000000-0000-7000-8000-000000000001",
  at: new Date("2026-11-26T04:00:00Z"),
};
const isOpen = (of = document, entries = [entry]) => splitAside(find(of), entries, of).issues.some(({ code }) => code === entry.code);

describe("a note that is set aside", () => {
  test("is no longer among the issues but beside them, with its reason; all else stays", () => {
    const found = find();
    const { issues, aside } = splitAside(found, [entry], document);
    expect(aside).toEqual([{ issue: found.find(({ code }) => code === entry.code), entry }]);
    expect(issues).toEqual(found.filter(({ code }) => code !== entry.code));
    expect(splitAside(found, [], document).issues).toBe(found);
  });

  test("comes back when its text changes, and goes again when the text is the old one", () => {
    const changed = setAt(document, titlePointer, "全国最低价大红包").document;
    expect(isOpen(changed)).toBe(true);
    expect(isOpen(setAt(changed, titlePointer, "全国最低价红包").document)).toBe(false);
  });

  test("comes back when it stands at another place or is another note", () => {
    expect(isOpen(document, [{ ...entry, pointer: `${titlePointer}/x` }])).toBe(true);
    expect(isOpen(document, [{ ...entry, code: "meaning.amount" }])).toBe(true);
  });

  test("stays set aside when something else changes", () => {
    expect(isOpen(setAt(document, "/content/evoucherInfo/einfo/brandName", "别的").document)).toBe(false);
  });
});

test("an error and a warning are never set aside, whatever was noted", () => {
  const faulty = setAt(removeAt(document, "/logo").document, "/content/style/backgroundColor", "RGB(255,255,0)").document;
  const found = find(faulty);
  expect(found.map(({ severity }) => severity)).toEqual(expect.arrayContaining(["error", "warning", "note"]));
  const all = found.map(({ code, pointer }) => ({ ...entry, code, pointer, stamp: stampOf(faulty, pointer) }));
  const { issues } = splitAside(found, all, faulty);
  expect(issues.map(({ severity }) => severity)).not.toContain("note");
  expect(issues).toEqual(found.filter((issue) => !canBeSetAside(issue)));
});

test("the stamp of a place is its value's; of a list or an object whether it is there", () => {
  const stamps = (of: typeof document) =>
    ["/logo", "/strip", "/nowhere", "/content", "/content/evoucherInfo/operation"].map((at) => stampOf(of, at));
  const before = stamps(document);
  expect(before).toEqual([expect.stringMatching(/^string:/), expect.stringMatching(/^object:4:/), "none", "object", "list"]);
  expect(stamps(setText(document, `${document.text} `).document)).toEqual(before);
  expect(stamps(setAt(document, "/logo", "https://passes.example.com/logo2.png").document)[0]).not.toBe(before[0]);
});
