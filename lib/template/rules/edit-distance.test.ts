import { expect, test } from "vitest";
import { isSlip } from "./edit-distance";

test.each([
  ["mCallbackUrl", "mcallbackUrl"],
  ["mcallbackURL", "mcallbackUrl"],
  ["serialnumber", "serialNumber"],
  ["titel", "title"],
  ["backgroudColor", "backgroundColor"],
  ["backgroundColour", "backgroundColor"],
  ["primaryField", "primaryFields"],
  ["evoucherinf", "evoucherInfo"],
])("%s is a slip for %s", (written, meant) => expect(isSlip(written, meant)).toBe(true));

test.each([
  ["title", "title"],
  ["subtitle", "title"],
  ["tags", "type"],
  ["ket", "key"],
  ["minfo", "mtel"],
  ["headFields", "backFields"],
  ["", "label"],
])("%s is none for %s", (written, meant) => expect(isSlip(written, meant)).toBe(false));
