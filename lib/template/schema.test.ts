import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Field } from "./field";
import { fieldGroups, type FieldGroup } from "./field";
import { fittedRedPacket } from "./testing/fixtures";
import { readVariable } from "./contract";
import { limitsOf } from "./field-limits";
import { parseJson, type JsonNode } from "../json/tree";
import { childPointer } from "../json/pointer";
import { fieldsOfGroup, findField, templateFields, templateSchema, type TemplateValue } from "./schema";

const partsOf = (field: Field): Field[] => {
  if (field.kind === "object") return Object.values(field.fields);
  if (field.kind === "list") return [field.item];
  return field.kind === "open" ? Object.values(field.shapes?.of ?? {}) : [];
};
const every = (field: Field): Field[] => [field, ...partsOf(field).flatMap(every)];

const treeOf = (text: string): JsonNode => {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error("fixture is no JSON");
  return parsed.tree;
};

const otherTemplates = ["coupon.json", "boarding-pass.json", "market-voucher.json"].map((file) =>
  readFileSync(new URL(`testing/${file}`, import.meta.url), "utf8"),
);

describe("the field table", () => {
  test("every field says what it is in both languages and where it is known from", () => {
    for (const field of every(templateSchema)) {
      for (const words of [field.label, field.help]) {
        expect(words.zh).toMatch(/\S/);
        expect(words.en).toMatch(/\S/);
      }
      expect(field.mark).toMatch(/^[OC]( [A-Z]+[\w-]*)?(, [A-Z]+[\w-]*)*$/);
    }
  });

  test("every value that a person writes has an example that keeps to its own limits", () => {
    for (const field of every(templateSchema)) {
      if (field.kind === "object" || field.kind === "list") continue;
      const { example } = field;
      expect(example, field.label.en).toBeDefined();
      if ("only" in field && field.only !== undefined) expect(example).toBe(field.only);
      if ("choices" in field && field.choices) expect(field.choices.map(({ value }) => value)).toContain(example);
      if ("maxLength" in field && field.maxLength !== undefined) expect(String(example).length).toBeLessThanOrEqual(field.maxLength);
      if ("advisedLength" in field && field.advisedLength) expect(String(example).length).toBeLessThanOrEqual(field.advisedLength);
      if (field.kind === "number" && field.min !== undefined) expect(Number(example)).toBeGreaterThanOrEqual(field.min);
      if (field.kind === "number" && field.max !== undefined) expect(Number(example)).toBeLessThanOrEqual(field.max);
      if (field.kind === "image" || field.kind === "url") expect(URL.canParse(String(example)), field.label.en).toBe(true);
      if (field.kind === "date-time") expect(readVariable(example)).not.toBeNull();
    }
  });

  test("images carry the sizes that Alipay gives, as data and in words", () => {
    const field = findField("/logo");
    expect(field).toMatchObject({ image: { minWidth: 500, minHeight: 500, ratio: 1, maxBytes: 1_048_576 } });
    expect(field && limitsOf(field).map(({ zh }) => zh)).toEqual(["正方形", "不小于 500×500", "不超过 1 MB", "png、jpg、jpeg、bmp、gif"]);
    expect(findField("/strip")).toMatchObject({ image: { minWidth: 1020, minHeight: 643 } });
    expect(findField("/content/evoucherInfo/einfo/passImg")).toMatchObject({ image: { minWidth: 670, minHeight: 335 } });
    expect(findField("/content/evoucherInfo/einfo/banner/bannerImg")).toMatchObject({ image: { advisedWidth: 710, advisedHeight: 200 } });
    const icon = findField("/content/evoucherInfo/einfo/backFields/0/icon");
    expect(icon?.kind === "image" && icon.image.formats).not.toContain("gif");
  });

  test("names the types of Alipay's SDK and no other, older ones as such", () => {
    const type = findField("/content/evoucherInfo/type");
    const choices = type?.kind === "choice" ? (type.choices ?? []) : [];
    expect(choices.filter(({ isOlder }) => !isOlder).map(({ value }) => value)).toEqual(["marketVoucher"]);
    expect(choices.filter(({ isOlder }) => isOlder).map(({ value }) => value)).toEqual(
      "coupon eventTicket eventTicket2 boardingPass card discount market mdiscount".split(" "),
    );
  });

  test("knows every key of the red packet and of others' templates", () => {
    const visit = (node: JsonNode, pointer: string): void => {
      expect(findField(pointer), pointer).not.toBeNull();
      if (node.type === "object") node.members.forEach((member) => visit(member.value, childPointer(pointer, member.key)));
      if (node.type === "array") node.items.forEach((item, index) => visit(item, childPointer(pointer, index)));
    };
    for (const text of [fittedRedPacket, ...otherTemplates]) visit(treeOf(text), "");
  });

  test("requires what Alipay's documents mark as required, and no more", () => {
    const required = (when: "always" | "claim") =>
      templateFields.filter(({ field }) => field.required === when && field.kind !== "object").map(({ pointer }) => pointer);
    const evoucher = "/content/evoucherInfo";
    expect(required("always")).toEqual([
      "/logo",
      `${evoucher}/title`,
      `${evoucher}/type`,
      `${evoucher}/product`,
      `${evoucher}/startDate`,
      `${evoucher}/endDate`,
      `${evoucher}/einfo/logoText`,
      "/content/platform/channelID",
      "/content/fileInfo/formatVersion",
      "/content/fileInfo/serialNumber",
      "/content/merchant/mname",
    ]);
    expect(required("claim")).toEqual(["/content/merchant/mcallbackUrl"]);
  });

  test("every field stands in the form, and every group has fields", () => {
    const groups = Object.keys(fieldGroups) as FieldGroup[];
    const shown = groups.flatMap((group) => fieldsOfGroup(group).map(({ pointer }) => pointer));
    const all = templateFields.filter(({ field }) => field.kind !== "object").map(({ pointer }) => pointer);
    expect(shown.sort()).toEqual(all.sort());
    for (const group of groups)
      expect(
        fieldsOfGroup(group).some(({ isOlder }) => !isOlder),
        group,
      ).toBe(true);
  });

  test("what the claim flow requires is never behind the older templates' fields", () => {
    for (const { field, pointer, isOlder } of templateFields) if (field.required) expect(isOlder, pointer).toBe(false);
  });

  test("finds fields inside of lists and nothing for keys it does not know", () => {
    expect(findField("/content/evoucherInfo/operation/3/altText")).toMatchObject({ kind: "text" });
    expect(findField("/content/evoucherInfo/einfo/backFields/-/more/url")).toMatchObject({ kind: "url" });
    expect(findField("/content/evoucherInfo/locations/0/shops/0/tel")).toMatchObject({ kind: "text" });
    expect(findField("/content/evoucherInfo/operation/0/message/0/label")).toMatchObject({ kind: "text" });
    expect(findField("/content/evoucherInfo/operation/0/message/img")).toMatchObject({ kind: "image" });
    for (const pointer of ["/content/x", "/content/__proto__", "/logo/x", "/content/evoucherInfo/operation/x"])
      expect(findField(pointer)).toBeNull();
  });

  test("its value type takes a template as a person would write it", () => {
    const template: TemplateValue = {
      logo: "x",
      strip: null,
      content: { evoucherInfo: { title: "a", operation: [{ format: "url", unknown: 1 }] }, fileInfo: { canShare: "true" } },
    };
    // @ts-expect-error a title is text
    const wrong: TemplateValue = { content: { evoucherInfo: { title: 1 } } };
    expect([template, wrong]).toHaveLength(2);
  });
});
