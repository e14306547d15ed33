import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRecord } from "../json/pointer";
import { draw, partsOf, withEvoucher } from "./testing/drawing";

const fixture = (file: string) => JSON.parse(readFileSync(new URL(`testing/${file}`, import.meta.url), "utf8")) as unknown;
const boardingPass = fixture("boarding-pass.json");
const coupon = fixture("coupon.json");
const einfo = "/content/evoucherInfo/einfo";
const texts = (value: unknown, surface: "card" | "detail", ...roles: Parameters<typeof partsOf>[1][]) =>
  partsOf(draw(value, { surface }), ...roles).map(({ text, pointer }) => [text, pointer]);

describe("a boarding pass", () => {
  test("shows from where to where in large letters, on the card and on the detail page", () => {
    for (const surface of ["card", "detail"] as const) {
      const [journey] = partsOf(draw(boardingPass, { surface }), "journey");
      expect(journey?.children.map(({ role, pointer, children }) => [role, pointer, children.map(({ text }) => text)])).toEqual([
        ["stop", `${einfo}/primaryFields/0`, ["昆明"]],
        ["stop", `${einfo}/primaryFields/1`, ["大理"]],
      ]);
      expect(texts(boardingPass, surface, "label").filter(([text]) => text === "昆明" || text === "大理")).toEqual([]);
    }
  });

  test("says more of a town below it: its value, or that alone where there is no label", () => {
    const units = [
      { key: "from", label: "昆明", value: "08:00" },
      { key: "to", label: "", value: "大理" },
    ];
    const [journey] = partsOf(draw(withEvoucher({ product: "train", einfo: { secondaryFields: units } })), "journey");
    expect(journey?.children.map(({ children }) => children.map(({ role, text }) => [role, text]))).toEqual([
      [
        ["main-title", "昆明"],
        ["caption", "08:00"],
      ],
      [["main-title", "大理"]],
    ]);
  });

  test("is an ordinary pass where one of the two is missing or blank, or it travels nowhere", () => {
    const from = { key: "from", label: "昆明", value: "" };
    const journeys = (product: string, ...primaryFields: object[]) =>
      partsOf(draw(withEvoucher({ product, einfo: { primaryFields } })), "journey").length;
    expect(journeys("bus", from, { key: "to", label: "大理" })).toBe(1);
    expect(journeys("bus", from)).toBe(0);
    expect(journeys("bus", from, { key: "to", label: " ", value: "" })).toBe(0);
    expect(journeys("free", from, { key: "to", label: "大理" })).toBe(0);
  });

  test("has its other entries and the hours of its one day", () => {
    expect(texts(boardingPass, "card", "tag")).toEqual([["登机口", `${einfo}/headFields/0/label`]]);
    expect(texts(boardingPass, "card", "value")).toEqual([["QY1024", `${einfo}/secondaryFields/0/value`]]);
    expect(texts(boardingPass, "card", "caption")).toEqual([["2026-05-02 08:00 至 11:30", "/content/evoucherInfo/startDate"]]);
    expect(texts(boardingPass, "detail", "label").map(([text]) => text)).toEqual(["有效期", "编号", "登机口", "航班号", "商户"]);
  });
});

describe("a coupon of the older kind", () => {
  test("has its entries on the card, where the claim flow's has none", () => {
    expect(texts(coupon, "card", "label", "value").map(([text]) => text)).toEqual(["$discountInfo$", "有效期至：", "$validEndDate$"]);
    const claimed = structuredClone(coupon);
    const evoucherInfo = isRecord(claimed) && isRecord(claimed["content"]) ? claimed["content"]["evoucherInfo"] : null;
    if (isRecord(evoucherInfo)) evoucherInfo["type"] = "marketVoucher";
    expect(texts(claimed, "card", "label", "value")).toEqual([]);
    expect(texts(claimed, "detail", "value").map(([text]) => text)).toContain("$discountInfo$");
  });
});

describe("what only some older passes have", () => {
  const content = (parts: object) => withEvoucher({}, parts);

  test("shops stand under their city or one after the other, and their numbers are called", () => {
    const shop = { relevantText: "滨江店", addr: "滨江路 1 号", tel: "400-000-0000" };
    const screen = draw(
      withEvoucher({
        locations: [
          { city: "杭州", shops: [shop, null] },
          { ...shop, relevantText: "西湖店" },
        ],
      }),
    );
    const [section] = partsOf(screen, "section").filter(({ pointer }) => pointer === "/content/evoucherInfo/locations");
    expect(section?.children.map(({ role, text, href, children }) => [role, text ?? children.map((part) => part.text), href])).toEqual([
      ["section-title", "适用门店", undefined],
      ["section-title", "杭州", undefined],
      ["row", ["滨江店", "滨江路 1 号"], undefined],
      ["row", ["电话", "400-000-0000"], "tel:400-000-0000"],
      ["row", ["西湖店", "滨江路 1 号"], undefined],
      ["row", ["电话", "400-000-0000"], "tel:400-000-0000"],
    ]);
  });

  test("an app is shown when there is a word of it or a way into it", () => {
    const rows = (appInfo: unknown) =>
      partsOf(draw(content({ appInfo })), "row").map(({ href, children }) => [href, children.map(({ text }) => text)]);
    expect(rows({ label: "青云", message: "打开应用", app: { ios_download: "https://example.com/ios" } })).toEqual([
      ["https://example.com/ios", ["青云", "打开应用"]],
    ]);
    expect(rows({ label: "青云", message: "", app: { android_appid: "" } })).toEqual([]);
    expect(rows(null)).toEqual([]);
  });

  test("a member's benefits are read line by line", () => {
    const screen = draw(content({ featureDescriptions: ["双倍积分", "", 5, null, { a: 1 }] }));
    expect(partsOf(screen, "section-title", "paragraph").map(({ text }) => text)).toEqual(["会员权益", "双倍积分", "5"]);
  });
});
