import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonTexts } from "../json/testing/json-samples";
import { contractSchema } from "./contract-schema";
import { inferContract } from "./contract-guess";
import { createDocument, setAt } from "./document";
import { fittedRedPacket } from "./testing/fixtures";

const guess = (pointer: string, name = "x") => {
  const { value } = setAt(createDocument(fittedRedPacket), pointer, `$${name}$`).document;
  return inferContract(value).variables[name];
};
const unit = "/content/evoucherInfo/einfo/backFields/0";

describe("a new variable is guessed", () => {
  test("by what the field table knows of its place: kind, meaning and an example", () => {
    expect(guess("/logo")).toEqual({ meaning: "Logo", kind: "url", source: { type: "link" }, sample: "https://example.com/logo.png" });
    expect(guess("/content/evoucherInfo/einfo/passImgRatio")).toMatchObject({ kind: "number", meaning: "主图宽高比", sample: "2.79" });
    expect(guess("/content/evoucherInfo/einfo/banner/url")).toMatchObject({ kind: "url", meaning: "横幅链接" });
    expect(guess("/content/evoucherInfo/title")).toMatchObject({ kind: "text", meaning: "券名称", sample: "福利领取200元购物红包" });
  });

  test("before its name's ending, which decides only where the place takes any text", () => {
    expect(guess("/logo", "logoNo")?.kind).toBe("url");
    expect(guess("/content/evoucherInfo/title", "saleTime")).toMatchObject({ kind: "date-time", sample: "2026-01-01 00:00:00" });
    expect(guess("/content/evoucherInfo/einfo/originPrice", "price")).toMatchObject({ kind: "number", sample: "200" });
    expect(guess("/content/somewhere/shopUrl")?.kind).toBe("url");
  });

  test("by the label beside it, where an entry has one in words", () => {
    expect(guess(`${unit}/value`)).toMatchObject({ meaning: "使用须知", kind: "text", sample: "示例文字" });
    const labelled = setAt(setAt(createDocument(fittedRedPacket), `${unit}/label`, "$label$").document, `${unit}/value`, "$x$").document;
    expect(inferContract(labelled.value).variables["x"]?.meaning).toBe("");
    const long = { content: { evoucherInfo: { einfo: { backFields: [{ label: "长".repeat(300), value: "$x$" }] } } } };
    expect(contractSchema.parse(inferContract(long)).variables["x"]?.meaning).toBe("");
  });

  test("by the form of the operation it is the message of", () => {
    const inOperation = (format: string) =>
      inferContract({ content: { evoucherInfo: { operation: [{ format, message: "$x$" }] } } }).variables["x"];
    expect(inOperation("qrcode")).toMatchObject({ kind: "code", meaning: "二维码" });
    expect(inOperation("dbarcode")).toMatchObject({ kind: "code" });
    expect(inOperation("exchange")).toMatchObject({ kind: "code" });
    expect(inOperation("url")).toMatchObject({ kind: "url" });
    expect(inOperation("")).toMatchObject({ kind: "text", meaning: "" });
  });

  test("as a date of the claim only under names of the pass's own validity", () => {
    const relative = (name: string) => {
      const source = inferContract({ a: `$${name}$` }).variables[name]?.source;
      return source?.type === "relative" ? source.expression : source?.type;
    };
    for (const name of ["activeTime", "validStartDate", "valid_begin_time"]) expect(relative(name)).toBe("today+0d 00:00:00");
    for (const name of ["expireTime", "validEndDate", "expiryDate"]) expect(relative(name)).toBe("today+2d 23:59:59");
    for (const name of ["startTime", "endTime", "showTime"]) expect(relative(name)).toBe("link");
  });

  test("in the designer's older samples: dates, status and channel", () => {
    const coupon = JSON.parse(readFileSync(new URL("testing/coupon.json", import.meta.url), "utf8")) as unknown;
    const { variables } = inferContract(coupon);
    expect(variables["validStartDate"]?.source).toEqual({ type: "relative", expression: "today+0d 00:00:00" });
    expect(variables["validEndDate"]?.source).toEqual({ type: "relative", expression: "today+2d 23:59:59" });
    expect(variables["useStateDesc"]).toMatchObject({ meaning: "使用状态", source: { type: "fixed", value: "可使用" } });
    // No fixed text could be right for every app: the claim's own value, or a refusal.
    expect(variables["channelID"]).toMatchObject({ meaning: "渠道 ID", kind: "code", source: { type: "link" } });
    expect(variables["channelID"]?.sample).toMatch(/^\d{16}$/);
  });
});

test("whatever is guessed is a contract that can be stored", () => {
  fc.assert(
    fc.property(jsonTexts, (text) => {
      const contract = inferContract({ content: JSON.parse(text) as unknown });
      expect(contractSchema.parse(contract)).toEqual(contract);
    }),
  );
});
