import { expect, test } from "vitest";
import { createDocument, readAt } from "@/lib/template/document";
import { findField } from "@/lib/template/schema";
import { blankOf, typeInto } from "./field-value";

const blankAt = (pointer: string) => {
  const field = findField(pointer);
  return field && blankOf(field);
};

test("a new entry has what its example has, empty, and a word where words are given", () => {
  expect(blankAt("/content/evoucherInfo/einfo/auxiliaryFields/0")).toEqual({ label: "", value: "", type: "text" });
  expect(blankAt("/content/evoucherInfo/locations/0")).toEqual({ city: "", cityId: "", shops: [] });
  expect(blankAt("/content/alipayVerify/0")).toBe("qrcode");
  expect(blankAt("/content/featureDescriptions/0")).toBe("");
});

const typedInto = (text: string, pointer: string, ...strokes: string[]) => {
  const field = findField(pointer);
  if (!field) throw new Error("no such field");
  const start = createDocument(text);
  const wasNumber = typeof readAt(start, pointer) === "number";
  const end = strokes.reduce((document, typed) => typeInto(document, pointer, field, typed, wasNumber).document, start);
  return readAt(end, pointer);
};

test("a number stays one through a half-typed one, and a text that holds digits stays a text", () => {
  const ratio = "/content/evoucherInfo/einfo/passImgRatio";
  const holding = (value: unknown) => JSON.stringify({ content: { evoucherInfo: { einfo: { passImgRatio: value } } } });
  expect(typedInto(holding(2), ratio, "2.", "2.5")).toBe(2.5);
  expect(typedInto(holding(2), ratio, "2.")).toBe("2.");
  expect(typedInto(holding("2"), ratio, "2.", "2.5")).toBe("2.5");
  expect(typedInto(holding(2), ratio, "")).toBe("");
});

test("an image of the envelope that is cleared is null again, one that is required is empty", () => {
  expect(typedInto('{"strip":"x"}', "/strip", "")).toBeNull();
  expect(typedInto('{"logo":"x"}', "/logo", "")).toBe("");
});
