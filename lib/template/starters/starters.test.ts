import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../json/tree";
import { contrastRatio, readColor, white } from "../color";
import { createDocument, readAt, setAt } from "../document";
import { fitToApp } from "../fit";
import { layout } from "../layout";
import type { Part, Surface } from "../layout-part";
import { checkTemplate } from "../rules/check";
import type { CheckOptions } from "../rules/rule";
import { fixtureTarget } from "../testing/fixtures";
import { brandOf } from "./phrases";
import type { Starter, StarterTarget } from "./starter";
import { starters } from "./starters";

const { appId, callbackUrl, logoUrl } = fixtureTarget;
const target: StarterTarget = { appId, callbackUrl, logoUrl, merchantName: "小满饮品" };
const each = starters.map((starter): [string, Starter] => [starter.id, starter]);

const check = (text: string, options: CheckOptions) =>
  checkTemplate(createDocument(text), options).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

const names = {
  short: "小满",
  long: "一家名字长得卡面上放不下的商户",
  "64 characters": "商".repeat(64),
  quoted: `"引号"\\反斜杠`,
  emoji: "👨‍👩‍👧‍👦的店🎁",
  "on two lines": "上一行\n下一行",
};

describe.each(each)("%s", (_, { create }) => {
  test.each(Object.entries(names))("has nothing to complain of for a merchant whose name is %s", (_name, merchantName) => {
    expect(check(create({ ...target, merchantName }), { appId, callbackUrl })).toEqual([]);
  });

  test("nor on the simulator, with an address that only this machine can reach", () => {
    const local = "http://127.0.0.1:3000/demo/alipayPass/b";
    const options = { appId, callbackUrl: local, gateway: "simulator" };
    expect(check(create({ ...target, callbackUrl: local, logoUrl: "https://127.0.0.1/static/logo.png" }), options)).toEqual([]);
  });

  test("is refused for exactly what the target lacks", () => {
    const nothing = { appId: "", callbackUrl: "", logoUrl: "", merchantName: "" };
    expect(check(create(nothing), {}).filter((line) => line.startsWith("error"))).toEqual([
      "error required.field /logo",
      "error required.field /content/platform/channelID",
      "error required.field /content/merchant/mname",
      "error required.claim-field /content/merchant/mcallbackUrl",
    ]);
  });

  test("needs no value from whoever issues it", () => {
    const { variables } = createDocument(create(target)).contract;
    expect(Object.entries(variables).map(([name, { source }]) => [name, source.type])).toEqual([
      ["activeTime", "relative"],
      ["expireTime", "relative"],
      ["serialNumber", "server"],
    ]);
  });

  test("is fitted already", () => {
    const document = createDocument(create(target));
    expect(fitToApp(document, { ...target, stripUrl: "", iconUrl: "" }).changes).toEqual([]);
  });

  test("is the same text for the same target, indented as the designer indents", () => {
    const text = create(target);
    expect(create({ ...target })).toBe(text);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test("an edit changes the one value and no other byte", () => {
    const text = create(target);
    const pointer = "/content/evoucherInfo/title";
    const before = JSON.stringify(readAt(createDocument(text), pointer));
    expect(setAt(createDocument(text), pointer, "改过的标题").document.text).toBe(
      text.replace(`"title": ${before}`, '"title": "改过的标题"'),
    );
  });

  test("names its entries, each once in its area", () => {
    const { einfo } = JSON.parse(create(target)).content.evoucherInfo;
    for (const units of Object.values(einfo)) {
      if (!Array.isArray(units)) continue;
      const keys = units.map(({ key }: { key?: unknown }) => key);
      expect(keys.every((key) => typeof key === "string" && key !== "")).toBe(true);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("holds any target's texts as they are, a name of several lines on one", () => {
    const texts = fc.record({
      appId: fc.string(),
      callbackUrl: fc.string(),
      logoUrl: fc.string(),
      merchantName: fc.string({ unit: "binary" }),
    });
    fc.assert(
      fc.property(texts, (any) => {
        const text = create(any);
        expect(parseJson(text).ok).toBe(true);
        const document = createDocument(text);
        expect(readAt(document, "/content/merchant/mname")).toBe(any.merchantName.replace(/\s+/g, " "));
        expect(readAt(document, "/content/merchant/mcallbackUrl")).toBe(any.callbackUrl);
        expect(readAt(document, "/content/platform/channelID")).toBe(any.appId);
        expect(readAt(document, "/logo")).toBe(any.logoUrl);
      }),
    );
  });
});

describe("the list", () => {
  const colorOf = ({ create }: Starter) => readColor(readAt(createDocument(create(target)), "/content/style/backgroundColor"));
  const shapeOf = ({ role, children }: Part): string => `${role}(${children.map(shapeOf).join()})`;
  const drawingOf = (starter: Starter, surface: Surface) =>
    layout(JSON.parse(starter.create(target)), { params: {}, state: "usable", surface, now: new Date("2026-11-23T04:00:00Z") });

  test("has ids, names and descriptions of its own for each, in both languages", () => {
    expect(starters).toHaveLength(6);
    for (const words of [
      starters.map(({ id }) => id),
      ...(["zh", "en"] as const).flatMap((locale) => [
        starters.map(({ name }) => name[locale]),
        starters.map(({ description }) => description[locale]),
      ]),
    ]) {
      expect(new Set(words).size).toBe(starters.length);
      expect(words.every((word) => word.trim() !== "")).toBe(true);
    }
  });

  test("white text is readable on every colour, and no two look alike in it", () => {
    const colors = starters.map(colorOf);
    for (const color of colors) expect(color && contrastRatio(color, white)).toBeGreaterThanOrEqual(4.5);
    const distance = (a: (typeof colors)[number], b: (typeof colors)[number]) =>
      a && b ? Math.abs(a.red - b.red) + Math.abs(a.green - b.green) + Math.abs(a.blue - b.blue) : 0;
    colors.forEach((color, index) => {
      for (const other of colors.slice(index + 1)) expect(distance(color, other)).toBeGreaterThan(60);
    });
  });

  test.each(["card", "detail"] as const)("no two are composed alike on the %s", (surface) => {
    const shapes = starters.map((starter) => shapeOf(drawingOf(starter, surface)));
    expect(new Set(shapes).size).toBe(starters.length);
  });
});

describe("brandOf", () => {
  test.each([
    ["九个字的商户名称啊", "九个字的商户名称啊"],
    ["十个字的商户名称啊啊", "门票"],
    ["👨‍👩‍👧‍👦".repeat(9), "👨‍👩‍👧‍👦".repeat(9)],
    ["  小满  ", "小满"],
    ["上\n下", "门票"],
    [" ", "门票"],
  ])("%j is shown as %j", (merchantName, shown) => {
    expect(brandOf({ ...target, merchantName }, "门票")).toBe(shown);
  });
});
