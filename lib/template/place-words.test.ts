import { expect, test } from "vitest";
import { placeWords } from "./place-words";
import { templateFields } from "./schema";

const einfo = "/content/evoucherInfo/einfo";

test.each([
  ["/logo", "Logo", "Logo"],
  [`${einfo}/logoText`, "主标题", "Main title"],
])("a field of %s is called by its label", (pointer, zh, en) => {
  expect(placeWords(pointer)).toEqual({ zh, en });
});

test("a value in an entry of a list is called after the entry, counted from one", () => {
  expect(placeWords(`${einfo}/backFields/1/value`).zh).toMatch(/^使用须知 2 · \S+$/);
  expect(placeWords(`${einfo}/backFields/1`).zh).toBe("使用须知 2");
  expect(placeWords("/content/evoucherInfo/operation/0/altText").en).toMatch(/ 1 · /);
});

test("a key that nobody knows is called by itself", () => {
  expect(placeWords("/content/x_ourCrm/keep/1")).toEqual({ zh: "x_ourCrm · keep · 1", en: "x_ourCrm · keep · 1" });
  expect(placeWords("/content/evoucherInfo/a~1b")).toEqual({ zh: "a/b", en: "a/b" });
});

test("every field of the table has a name in both languages", () => {
  for (const { pointer, field } of templateFields.slice(1)) {
    expect(placeWords(pointer)).toEqual({ zh: field.label.zh, en: field.label.en });
  }
});
