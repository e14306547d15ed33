import { expect, test } from "vitest";
import { findField } from "@/lib/template/schema";
import { blankOf } from "./field-value";

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
