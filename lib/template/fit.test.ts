import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocument, readAt, removeAt, setAt, setText } from "./document";
import { fitToApp } from "./fit";
import { fixtureTarget } from "./testing/fixtures";
import { wrapBare } from "./import";
import { redPacketContent } from "./red-packet";
import { applyEdits } from "../json/text-edit";

const target = { ...fixtureTarget, merchantName: "小红商户", stripUrl: "https://passes.example.com/strip.png" };
const iconTarget = { ...target, iconUrl: "https://passes.example.com/icon.png" };

/** Wrong in every place that is fitted. */
const unfitted = `{
  "logo": "",
  "content": {
    "platform": { "channelID": "2021000000000001", "webServiceUrl": "https://sync.example.com/record" },
    "fileInfo": { "serialNumber": "20260101" },
    "evoucherInfo": {
      "operation": [
        { "format": "url", "message": "alipays://platformapi/startapp?appId=2021000000000001&page=pages/a" },
        { "format": "url", "message": "alipays://platformapi/startapp?page=pages/b&appId=2021000000000002" }
      ],
      "einfo": { "banner": { "url": "alipays://platformapi/startapp?appId=2021000000000001" } }
    }
  }
}`;

describe("fitToApp", () => {
  test("makes the official hand edits to the red packet and nothing else", () => {
    const before = createDocument(wrapBare(redPacketContent));
    const { document, changes, edits } = fitToApp(before, target);
    expect(changes.map(({ pointer, before: was, after }) => [pointer, was, after])).toEqual([
      ["/content/platform/channelID", "2021004100636465", target.appId],
      ["/content/merchant/mcallbackUrl", "https://api.it120.cc/alicps/alipayPass/b", target.callbackUrl],
      ["/logo", null, target.logoUrl],
      ["/strip", null, target.stripUrl],
      [
        "/content/evoucherInfo/operation/0/message",
        "alipays://platformapi/startapp?appId=2021004100636465&page=pages/index/index",
        `alipays://platformapi/startapp?appId=${target.appId}&page=pages/index/index`,
      ],
    ]);
    expect(applyEdits(before.text, edits)).toBe(document.text);
    const restored = changes.reduce(
      (text, { before: was, after }) => text.replace(JSON.stringify(after), JSON.stringify(was)),
      document.text,
    );
    expect(restored).toBe(before.text);
  });

  test("fills what is missing, takes the old address out, frees the serial number, and leaves what is there", () => {
    let document = createDocument(wrapBare(redPacketContent));
    document = removeAt(document, "/content/merchant").document;
    document = setAt(document, "/content/platform/webServiceUrl", "https://example.com/sync").document;
    document = setAt(document, "/content/fileInfo/serialNumber", "2026").document;
    document = setAt(document, "/strip", "https://example.com/own.png").document;
    const fitted = fitToApp(document, target).document;
    expect(readAt(fitted, "/content/merchant")).toEqual({ mname: "小红商户", mcallbackUrl: target.callbackUrl });
    expect(readAt(fitted, "/content/platform")).toEqual({ channelID: target.appId });
    expect(readAt(fitted, "/content/fileInfo/serialNumber")).toBe("$serialNumber$");
    expect(readAt(fitted, "/strip")).toBe("https://example.com/own.png");
  });

  test("proposes nothing for a fitted template, and nothing for a broken text", () => {
    const fitted = fitToApp(createDocument(wrapBare(redPacketContent)), target);
    expect(fitToApp(fitted.document, target)).toEqual({ document: fitted.document, edits: [], changes: [] });
    const broken = setText(fitted.document, "{").document;
    expect(fitToApp(broken, target)).toEqual({ document: broken, edits: [], changes: [] });
  });

  test("leaves links to Alipay's own pages and other text alone", () => {
    const coupon = createDocument(readFileSync(new URL("testing/coupon.json", import.meta.url), "utf8"));
    expect(fitToApp(coupon, target).changes.map(({ pointer }) => pointer)).not.toContain("/content/fileInfo/taxiSchemaUrl");
  });

  test("leaves a part alone for which the app has nothing", () => {
    const { changes } = fitToApp(createDocument('{"content":{}}'), { ...target, appId: "", logoUrl: "", stripUrl: "", merchantName: "" });
    expect(changes.map(({ pointer }) => pointer)).toEqual(["/content/fileInfo/serialNumber", "/content/merchant/mcallbackUrl"]);
  });

  test("names the official steps in their order", () => {
    const { changes } = fitToApp(createDocument(unfitted), target);
    const steps = changes.flatMap(({ pointer, reason }) => {
      const step = /^官方第 (\d) 步/.exec(reason.zh)?.[1];
      expect(/^official step (\d)/.exec(reason.en)?.[1]).toBe(step);
      return step === undefined ? [] : [[Number(step), pointer]];
    });
    expect(steps).toEqual([
      [1, "/content/platform/channelID"],
      [2, "/content/platform/webServiceUrl"],
      [3, "/content/fileInfo/serialNumber"],
      [4, "/content/merchant/mname"],
      [5, "/content/merchant/mcallbackUrl"],
    ]);
  });

  test("makes any of the changes alone, leaves the others to be made, and comes to the same in the end", () => {
    const before = createDocument(unfitted);
    const all = fitToApp(before, iconTarget);
    expect(all.changes).toHaveLength(11);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all.changes]), (chosen) => {
        const places = new Set(chosen.map(({ pointer }) => pointer));
        const some = fitToApp(before, iconTarget, places);
        expect(some.changes).toEqual(all.changes.filter(({ pointer }) => places.has(pointer)));
        expect(applyEdits(before.text, some.edits)).toBe(some.document.text);
        for (const { pointer, before: was, after } of all.changes)
          expect(readAt(some.document, pointer)).toEqual(places.has(pointer) ? after : was);
        expect(fitToApp(some.document, iconTarget).changes).toEqual(all.changes.filter(({ pointer }) => !places.has(pointer)));
        const oneByOne = chosen.reduce((current, { pointer }) => fitToApp(current, iconTarget, new Set([pointer])).document, before);
        expect(oneByOne.value).toEqual(some.document.value);
        expect(fitToApp(some.document, iconTarget).document.value).toEqual(all.document.value);
      }),
    );
    expect(fitToApp(before, target, new Set())).toEqual({ document: before, edits: [], changes: [] });
  });

  test("proposes nothing twice, and nothing where there is no place", () => {
    const link = "alipays://platformapi/startapp?appId=2021000000000001";
    const callback = createDocument(JSON.stringify({ content: { merchant: { mname: "山茶", mcallbackUrl: link } } }));
    const pointers = fitToApp(callback, target).changes.map(({ pointer }) => pointer);
    expect(pointers.filter((pointer) => pointer === "/content/merchant/mcallbackUrl")).toHaveLength(1);
    for (const text of ["[]", '{"content":[]}', '{"content":{"merchant":[1],"platform":[],"fileInfo":[]}}'])
      expect(() => fitToApp(createDocument(text), target)).not.toThrow();
    expect(fitToApp(createDocument("[]"), target).changes).toEqual([]);
  });
});
