import type { Pointer } from "../../json/pointer";
import { readUrl } from "../address";
import { readDateTime } from "../time";
import { callbackPointer, endPointer, logoTextPointer, productPointer, startPointer, typePointer, webServicePointer } from "../pointers";
import type { Finding, Rule } from "./rule";
import { isBlank, type FieldPlace, type Survey } from "./survey";
import { isVariable } from "./variable-text";

/** Single values that have one right form. */

function* oddChoices(survey: Survey): Iterable<Finding> {
  for (const { field, node, pointer } of survey.fieldsOf("choice")) {
    if (field.kind !== "choice" || !field.choices || node?.type !== "string" || pointer === typePointer) continue;
    if (isBlank(node) || isVariable(node.value)) continue;
    const { value } = node;
    const near = field.choices.find((choice) => choice.value.toLowerCase() === value.trim().toLowerCase())?.value;
    // Alipay's validators compare letter by letter; the name of an encoding alone may be written either way.
    if (near === value || (near !== undefined && pointer.endsWith("/messageEncoding"))) continue;
    const fix = near === undefined ? undefined : () => ({ edits: survey.setEdits(pointer, near) });
    yield { pointer, params: { label: field.label, value }, fix };
  }
}

/** Addresses with rules of their own. */
const ownRules: ReadonlySet<Pointer> = new Set([callbackPointer, webServicePointer]);

function* addressless({ fieldsOf }: Survey): Iterable<Finding> {
  for (const { field, node, pointer } of fieldsOf("url")) {
    if (node?.type !== "string" || isBlank(node) || isVariable(node.value)) continue;
    if (ownRules.has(pointer) || readUrl(node.value)) continue;
    yield { pointer, params: { label: field.label } };
  }
}

const hasEdges = ({ node }: FieldPlace): boolean => node?.type === "string" && node.value.trim().length !== node.value.length;

/** Texts that a program compares or opens; in words that people read a blank at the end does no harm. */
const isExact = ({ field, pointer }: FieldPlace): boolean =>
  field.kind === "url" || field.kind === "image" || field.kind === "color" || /\/(?:channelID|key|operation\/\d+\/message)$/.test(pointer);

function* padded(survey: Survey): Iterable<Finding> {
  for (const { node, pointer, field } of survey.fields.filter((place) => hasEdges(place) && isExact(place))) {
    if (node?.type !== "string" || isBlank(node)) continue;
    const trimmed = node.value.trim();
    yield { pointer, params: { label: field.label }, fix: () => ({ edits: survey.setEdits(pointer, trimmed) }) };
  }
}

function* outOfRange({ fieldsOf }: Survey): Iterable<Finding> {
  for (const { field, node, pointer } of fieldsOf("number")) {
    if (field.kind !== "number" || (field.min === undefined && field.max === undefined) || isBlank(node)) continue;
    if (node?.type !== "number" && node?.type !== "string") continue;
    const { min = -Infinity, max = Infinity, label } = field;
    const value = Number(node.value);
    if (value < min || value > max) yield { pointer, params: { label, min, max } };
  }
}

export const valueRules: readonly Rule[] = [
  {
    code: "values.date",
    severity: "error",
    scope: "any",
    texts: {
      zh: "「{label}」应写作 yyyy-MM-dd HH:mm:ss，或是一个变量（例如 $activeTime$）",
      en: "“{label}” must read yyyy-MM-dd HH:mm:ss or be one variable (such as $activeTime$)",
    },
    *check({ fieldsOf }) {
      for (const { field, node, pointer } of fieldsOf("date-time")) {
        if (!node || isBlank(node)) continue;
        if (node.type !== "string" || !(isVariable(node.value) || readDateTime(node.value)))
          yield { pointer, params: { label: field.label } };
      }
    },
    bad: [
      { set: { [startPointer]: "2026-11-24" }, at: startPointer },
      { set: { [endPointer]: "2026-02-30 00:00:00" }, at: endPointer },
      { set: { [endPointer]: "$expireTime" }, at: endPointer },
      { set: { [endPointer]: 20261124 }, at: endPointer },
    ],
    good: [{ set: { [startPointer]: "2026-11-24 00:00:00" } }],
  },
  {
    code: "values.choice",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{label}」的值「{value}」不在已知的取值之内", en: "“{value}” is not a known value for “{label}”" },
    check: oddChoices,
    bad: [
      { set: { [productPointer]: "freee" }, at: productPointer },
      { set: { [productPointer]: "Free" }, at: productPointer },
      { set: { "/content/evoucherInfo/operation/0/format": "qr" }, at: "/content/evoucherInfo/operation/0/format" },
      { set: { "/content/evoucherInfo/einfo/backFields/0/type": "phone" }, at: "/content/evoucherInfo/einfo/backFields/0/type" },
    ],
    good: [{ set: { "/content/evoucherInfo/operation/0/messageEncoding": "UTF-8" } }],
  },
  {
    code: "values.address",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "「{label}」不是完整的网址，要以 https:// 或 alipays:// 开头",
      en: "“{label}” is no complete address; it begins with https:// or alipays://",
    },
    check: addressless,
    bad: [
      { set: { "/content/evoucherInfo/einfo/banner/url": "www.example.com/shop" }, at: "/content/evoucherInfo/einfo/banner/url" },
      {
        set: { "/content/evoucherInfo/einfo/backFields/0": { label: "详情", type: "url", more: { url: "pages/index/index" } } },
        at: "/content/evoucherInfo/einfo/backFields/0/more/url",
      },
    ],
    good: [{ set: { "/content/evoucherInfo/einfo/banner/url": "alipays://platformapi/startapp?appId=20000067" } }, {}],
  },
  {
    code: "values.padded",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{label}」的开头或末尾有空白", en: "“{label}” begins or ends with white space" },
    fixLabel: { zh: "去掉空白", en: "Take it away" },
    check: padded,
    bad: [
      { set: { "/logo": " https://example.com/logo.png" }, at: "/logo" },
      { set: { [callbackPointer]: "https://passes.example.com/shop/alipayPass/b\n" }, at: callbackPointer },
      {
        set: { "/content/evoucherInfo/operation/0/message": "https://passes.example.com/ " },
        at: "/content/evoucherInfo/operation/0/message",
      },
    ],
    good: [{ set: { [logoTextPointer]: "红包 " } }],
  },
  {
    code: "values.range",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{label}」应在 {min} 到 {max} 之间", en: "“{label}” must be between {min} and {max}" },
    check: outOfRange,
    bad: [
      { set: { "/content/evoucherInfo/remindInfo": { offset: "864000" } }, at: "/content/evoucherInfo/remindInfo/offset" },
      { set: { "/content/evoucherInfo/einfo/passImgRatio": "279" }, at: "/content/evoucherInfo/einfo/passImgRatio" },
      { set: { "/content/evoucherInfo/einfo/passImgRatio": 0 }, at: "/content/evoucherInfo/einfo/passImgRatio" },
      { set: { "/content/evoucherInfo/remindInfo": { offset: -1 } }, at: "/content/evoucherInfo/remindInfo/offset" },
    ],
    good: [
      { set: { "/content/evoucherInfo/remindInfo": { offset: "2" } } },
      { set: { "/content/evoucherInfo/remindInfo": { offset: 86400 } } },
    ],
  },
];
