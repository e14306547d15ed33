import { describe, expect, test } from "vitest";
import { createDocument, readAt, setAt } from "../document";
import { fitToApp } from "../fit";
import { wrapBare } from "../import";
import { redPacketContent } from "../red-packet";
import { checkTemplate } from "../rules/check";
import { fittedRedPacket, fixtureOptions, fixtureTarget } from "../testing/fixtures";
import { redPacketTemplate } from "./red-packet-example";

describe("the red packet", () => {
  test("is the example word for word, but for the five places that are the app's", () => {
    const example = createDocument(wrapBare(redPacketContent));
    const expected = fitToApp(setAt(example, "/content/merchant/mname", fixtureTarget.merchantName).document, fixtureTarget).document;
    const document = createDocument(fittedRedPacket);
    expect(readAt(document, "/content")).toEqual(readAt(expected, "/content"));
    expect(fitToApp(document, fixtureTarget).changes).toEqual([]);
  });

  test("has no errors", () => {
    const issues = checkTemplate(createDocument(fittedRedPacket), fixtureOptions);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("keeps its own name without a merchant's", () => {
    expect(redPacketTemplate({ ...fixtureTarget, merchantName: "" })).toContain('"mname": "购物红包"');
  });
});
