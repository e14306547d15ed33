import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Field } from "./field";
import { fieldGroups, type FieldGroup } from "./field";
import { fittedRedPacket } from "./testing/fixtures";
import { jsonSchema, type JsonSchema } from "./json-schema";
import { findMember, parseJson, type JsonNode } from "../json/tree";
import { childPointer } from "../json/pointer";
import { fieldsOfGroup, findField, templateFields, templateSchema, type TemplateValue } from "./schema";

const every = (field: Field): Field[] => [
  field,
  ...(field.kind === "object" ? Object.values(field.fields).flatMap(every) : field.kind === "list" ? every(field.item) : []),
];

const treeOf = (text: string): JsonNode => {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error("fixture is no JSON");
  return parsed.tree;
};

describe("the field table", () => {
  test("every field says what it is in both languages and where it is known from", () => {
    for (const field of every(templateSchema)) {
      for (const words of [field.label, field.help]) {
        expect(words.zh).toMatch(/\S/);
        expect(words.en).toMatch(/\S/);
      }
      expect(field.mark).toMatch(/^[OC]\b/);
    }
  });

  test("knows every key of the red packet", () => {
    const visit = (node: JsonNode, pointer: string): void => {
      expect(findField(pointer), pointer).not.toBeNull();
      if (node.type === "object") node.members.forEach((member) => visit(member.value, childPointer(pointer, member.key)));
      if (node.type === "array") node.items.forEach((item, index) => visit(item, childPointer(pointer, index)));
    };
    visit(treeOf(fittedRedPacket), "");
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

  test("every required field is in the form, and every group has fields", () => {
    for (const { field, pointer } of templateFields)
      if (field.required && field.kind !== "object") expect(field.group, pointer).toBeDefined();
    for (const group of Object.keys(fieldGroups) as FieldGroup[]) expect(fieldsOfGroup(group).length).toBeGreaterThan(0);
  });

  test("finds fields inside of lists and nothing for keys it does not know", () => {
    expect(findField("/content/evoucherInfo/operation/3/altText")).toMatchObject({ kind: "text" });
    expect(findField("/content/evoucherInfo/einfo/backFields/-/more/url")).toMatchObject({ kind: "url" });
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

describe("jsonSchema", () => {
  /** As much of a validator as the schema uses. */
  const fits = (schema: JsonSchema, node: JsonNode): boolean => {
    if (schema.anyOf && !schema.anyOf.some((option) => fits(option, node))) return false;
    if (schema.enum && !(node.type === "string" && schema.enum.includes(node.value))) return false;
    if (schema.type && ![schema.type].flat().includes(node.type)) return false;
    if (node.type === "array") return node.items.every((item) => !schema.items || fits(schema.items, item));
    if (node.type !== "object") return true;
    const missing = (schema.required ?? []).filter((key) => !findMember(node, key));
    return (
      missing.length === 0 &&
      Object.entries(schema.properties ?? {}).every(
        ([key, child]) =>
          fits(child, findMember(node, key)?.value ?? { type: "null", value: null, offset: 0, length: 0 }) || !findMember(node, key),
      )
    );
  };

  test("takes the red packet in either language and offers the known types", () => {
    const zh = jsonSchema("zh-CN");
    expect(fits(zh, treeOf(fittedRedPacket))).toBe(true);
    expect(fits(jsonSchema("en"), treeOf(fittedRedPacket))).toBe(true);
    expect(fits(zh, treeOf('{"logo":1,"content":{}}'))).toBe(false);
    expect(JSON.stringify(zh)).toContain('"enum":["marketVoucher","coupon"');
    expect(zh.properties?.["logo"]).toMatchObject({ title: "Logo", type: ["string"] });
  });

  test("takes other types, with numbers for texts and nulls", () => {
    for (const file of ["coupon.json", "boarding-pass.json"]) {
      const text = readFileSync(new URL(`testing/${file}`, import.meta.url), "utf8");
      expect(fits(jsonSchema("zh-CN"), treeOf(text)), file).toBe(true);
    }
  });
});
