import { expect, test } from "vitest";
import { createDocument } from "../document";
import { checkTemplate } from "../rules/check";
import { fixtureOptions, fixtureTarget } from "../testing/fixtures";
import { blankTemplate } from "./blank";

const errorsOf = (text: string): string[] =>
  checkTemplate(createDocument(text), fixtureOptions)
    .filter(({ severity }) => severity === "error")
    .map(({ pointer }) => pointer);

test("a blank template has no errors, and misses a merchant's name where there is none", () => {
  expect(errorsOf(blankTemplate(fixtureTarget))).toEqual([]);
  expect(errorsOf(blankTemplate({ ...fixtureTarget, merchantName: "" }))).toEqual(["/content/merchant/mname"]);
});
