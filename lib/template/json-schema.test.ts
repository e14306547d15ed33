import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { createDocument, setAt } from "./document";
import { editorKeywords, exampleOf, jsonSchema } from "./json-schema";
import { templateSchema } from "./schema";
import { starters } from "./starters/starters";
import { fittedRedPacket, fixtureTarget } from "./testing/fixtures";

const otherTemplates = ["coupon.json", "boarding-pass.json", "market-voucher.json"].map((file) =>
  readFileSync(new URL(`testing/${file}`, import.meta.url), "utf8"),
);

describe("jsonSchema", () => {
  const validator = (locale: "zh-CN" | "en") => {
    const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
    ajv.addVocabulary([...editorKeywords]);
    return ajv.compile(jsonSchema(locale));
  };
  const fits = validator("zh-CN");

  test.each(["zh-CN", "en"] as const)("is a schema in %s that takes the red packet, the starters and others' templates", (locale) => {
    const validate = validator(locale);
    const ready = starters.map(({ create }) => create(fixtureTarget));
    for (const text of [fittedRedPacket, ...ready, ...otherTemplates]) {
      validate(JSON.parse(text));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test("takes a template made of nothing but examples", () => {
    fits(exampleOf(templateSchema));
    expect(fits.errors ?? []).toEqual([]);
  });

  test("requires what every type needs", () => {
    expect(fits({ logo: 1, content: {} })).toBe(false);
    expect(fits(setAt(createDocument(fittedRedPacket), "/content/fileInfo", {}).document.value)).toBe(false);
  });

  test.each([
    ["a key of its own", "/content/merchant/own", { any: [1] }],
    ["another type", "/content/evoucherInfo/type", "newTypeOfAlipay"],
    ["another format", "/content/evoucherInfo/operation/0/format", "hologram"],
    ["a variable for a structured message", "/content/evoucherInfo/operation/0", { format: "text", message: "$lines$" }],
    ["a message of another shape", "/content/evoucherInfo/operation/0", { format: "img", message: ["x"] }],
    ["null for what may be left out", "/content/appInfo", null],
    ["a word for a flag", "/content/fileInfo/canShare", "true"],
    ["shops without cities", "/content/evoucherInfo/locations", [{ addr: "路 1 号", latitude: 30.2, extra: true }]],
    ["cities with shops", "/content/evoucherInfo/locations", [{ city: "杭州", shops: [{ shopId: "1", longitude: "120" }] }]],
  ])("forbids nothing: %s", (_, pointer, value) => {
    fits(setAt(createDocument(fittedRedPacket), pointer, value).document.value);
    expect(fits.errors ?? []).toEqual([]);
  });

  test("tells the editor names, help, limits and known values in its language", () => {
    const { properties } = jsonSchema("zh-CN");
    expect(properties?.["logo"]).toMatchObject({ title: "Logo", type: ["string"] });
    expect(properties?.["logo"]?.markdownDescription).toContain("- 不小于 500×500");
    const type = properties?.["content"]?.properties?.["evoucherInfo"]?.properties?.["type"]?.anyOf?.[0];
    expect(type?.enum?.slice(0, 2)).toEqual(["marketVoucher", "coupon"]);
    expect(type?.enumDescriptions?.slice(0, 2)).toEqual(["优惠券", "卡券（旧类型）"]);
  });

  test("offers whole entries for lists, a variable in them as a text and not as a blank of the snippet", () => {
    const operation = jsonSchema("en").properties?.["content"]?.properties?.["evoucherInfo"]?.properties?.["operation"];
    const snippets = operation?.items?.defaultSnippets ?? [];
    expect(snippets.map(({ label }) => label)).toEqual(["QR code", "Barcode", "Own redeeming", "Link", "Text", "Image", "App"]);
    expect(snippets[0]?.body).toMatchObject({ format: "qrcode", message: '^"\\$code\\$"' });
  });
});
