import type { Field, FieldGroup, ObjectField, ValueOf } from "./field";
import { childPointer, readIndex, readPointer, type Pointer } from "../json/pointer";
import { evoucherInfo } from "./schema/evoucher";
import { fileInfo } from "./schema/file-info";
import { anyImage, logoImage, stripImage } from "./schema/image";
import { alipayVerify, appInfo, featureDescriptions, tradeInfo } from "./schema/older";
import { merchant, platform, style } from "./schema/parts";

/**
 * One definition of a template in the claim flow's shape. The form, the JSON Schema (json-schema.ts), the
 * rules and the types below are read off it; nothing of it is written a second time. Keys it does not know are kept by everything.
 */

export const templateSchema = {
  kind: "object",
  label: { zh: "模板", en: "Template" },
  help: { zh: "支付宝收到的 tpl_content。", en: "The tpl_content that Alipay receives." },
  mark: "O API24",
  required: "always",
  fields: {
    logo: {
      kind: "image",
      label: { zh: "Logo", en: "Logo" },
      help: { zh: "正方形，不小于 500×500，不超过 1 MB。", en: "Square, at least 500×500, at most 1 MB." },
      mark: "O API24, UID-MD, NET",
      required: "always",
      group: "look",
      image: logoImage,
      example: "https://example.com/logo.png",
    },
    strip: {
      kind: "image",
      label: { zh: "背景大图", en: "Strip" },
      help: { zh: "不小于 1020×643，不要圆角，可为空。", en: "At least 1020×643, no rounded corners; may be empty." },
      mark: "O API24, NET",
      group: "look",
      image: stripImage,
      example: "https://example.com/strip.png",
    },
    icon: {
      kind: "image",
      label: { zh: "图标", en: "Icon" },
      help: { zh: "可为空。", en: "May be empty." },
      mark: "O API24, NET",
      group: "look",
      image: anyImage,
      example: "https://example.com/icon.png",
    },
    content: {
      kind: "object",
      label: { zh: "内容", en: "Content" },
      help: { zh: "卡券设计器导出的 pass.json。", en: "The pass.json that Alipay's designer exports." },
      mark: "O API24, UID-MD",
      required: "always",
      fields: {
        evoucherInfo,
        platform,
        style,
        fileInfo,
        merchant,
        source: {
          kind: "text",
          label: { zh: "来源", en: "Source" },
          help: { zh: "设计器写入 alipassprod。", en: "The designer writes alipassprod." },
          mark: "C",
          group: "advanced",
          example: "alipassprod",
        },
        alipayVerify,
        appInfo,
        tradeInfo,
        featureDescriptions,
      },
    },
  },
} as const satisfies ObjectField;

/** A template's value as far as it is known; every part may be missing, null or of another kind in a text that a person is typing. */
export type TemplateValue = ValueOf<typeof templateSchema>;
export type Operation = ValueOf<typeof evoucherInfo.fields.operation.item>;
export type Unit = ValueOf<typeof evoucherInfo.fields.einfo.fields.backFields.item>;

/** Longer texts are refused by `alipay.pass.template.add` (API24: tpl_content 99999). */
export const MAX_TEMPLATE_LENGTH = 99_999;

export interface FieldEntry {
  readonly pointer: Pointer;
  readonly field: Field;
  /** The part of the form that shows it: its own, or that of the object it is in. */
  readonly group: FieldGroup | undefined;
  readonly isOlder: boolean;
}

/** Every field outside of lists, parents before their children, in the order of the definition. */
export const templateFields: readonly FieldEntry[] = flatten({ pointer: "", field: templateSchema, group: undefined, isOlder: false });

const isShown = ({ field }: FieldEntry): boolean => field.kind !== "object";

/** The fields the form shows in a group. */
export function fieldsOfGroup(group: FieldGroup): FieldEntry[] {
  return templateFields.filter((entry) => entry.group === group && isShown(entry));
}

/** What a form shows of a value: itself, or the parts of an object, those of objects inside of it included. */
export function fieldsBelow(pointer: Pointer, field: Field): FieldEntry[] {
  return flatten({ pointer, field, group: undefined, isOlder: false }).filter(isShown);
}

/**
 * The definition of what a pointer names, entries of lists included (`/content/evoucherInfo/operation/0/format`), or null. Inside of a
 * value with several shapes it is the first shape's that has such a place.
 */
export function findField(pointer: Pointer): Field | null {
  return findBelow(templateSchema, readPointer(pointer));
}

function findBelow(field: Field, [segment, ...rest]: readonly string[]): Field | null {
  if (segment === undefined) return field;
  if (field.kind === "object") {
    const child = Object.hasOwn(field.fields, segment) ? field.fields[segment] : undefined;
    return child ? findBelow(child, rest) : null;
  }
  if (field.kind === "list") return segment === "-" || readIndex(segment) !== null ? findBelow(field.item, rest) : null;
  if (field.kind !== "open") return null;
  for (const shape of Object.values(field.shapes?.of ?? {})) {
    const found = findBelow(shape, [segment, ...rest]);
    if (found) return found;
  }
  return null;
}

function flatten(entry: FieldEntry): FieldEntry[] {
  if (entry.field.kind !== "object") return [entry];
  const below = Object.entries(entry.field.fields).flatMap(([key, field]) =>
    flatten({
      pointer: childPointer(entry.pointer, key),
      field,
      group: field.group ?? entry.group,
      isOlder: field.isOlder ?? entry.isOlder,
    }),
  );
  return [entry, ...below];
}
