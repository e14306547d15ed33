import { countCharacters } from "../characters";
import { MAX_TEMPLATE_LENGTH } from "../schema";
import type { Finding, Rule } from "./rule";
import type { Survey } from "./survey";
import { isVariable } from "./variable-text";

/** Limits of Alipay's interfaces, and the lengths beyond which a text is cut. */

function* tooLong({ fields }: Survey, limit: "maxLength" | "advisedLength"): Iterable<Finding> {
  for (const { field, node, pointer } of fields.filter(({ field }) => limit in field)) {
    const max = "maxLength" in field || "advisedLength" in field ? field[limit] : undefined;
    if (max === undefined || node?.type !== "string" || node.value.length <= max || isVariable(node.value)) continue;
    const count = countCharacters(node.value);
    if (count > max) yield { pointer, params: { label: field.label, count, max } };
  }
}

export const lengthRules: readonly Rule[] = [
  {
    code: "lengths.template",
    severity: "error",
    scope: "any",
    texts: { zh: "模板共 {count} 个字符，支付宝最多接受 {max} 个", en: "The template has {count} characters; Alipay takes at most {max}" },
    *check({ document: { text }, tree }) {
      if (text.length > MAX_TEMPLATE_LENGTH)
        yield { pointer: "", spot: { offset: tree.offset, length: 1 }, params: { count: text.length, max: MAX_TEMPLATE_LENGTH } };
    },
    bad: [{ set: { "/content/note": "长".repeat(MAX_TEMPLATE_LENGTH) }, at: "" }],
    good: [{ set: { "/content/note": "长".repeat(90_000) } }],
  },
  {
    code: "lengths.limit",
    severity: "error",
    scope: "any",
    texts: { zh: "「{label}」有 {count} 个字符，最多 {max} 个", en: "“{label}” has {count} characters; the limit is {max}" },
    check: (survey) => tooLong(survey, "maxLength"),
    bad: [
      { set: { "/content/platform/channelID": "2".repeat(33) }, at: "/content/platform/channelID" },
      { set: { "/content/evoucherInfo/goodsId": "g".repeat(65) }, at: "/content/evoucherInfo/goodsId" },
    ],
    good: [{ set: { "/content/evoucherInfo/goodsId": "g".repeat(64) } }],
  },
  {
    code: "lengths.advised",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "「{label}」有 {count} 个字，超过建议的 {max} 个，可能显示不全",
      en: "“{label}” has {count} characters, more than the advised {max}; it may be cut",
    },
    check: (survey) => tooLong(survey, "advisedLength"),
    bad: [
      { set: { "/content/evoucherInfo/einfo/logoText": "这是一段超过十二个字的主标题" }, at: "/content/evoucherInfo/einfo/logoText" },
      { set: { "/content/evoucherInfo/einfo/secondLogoText": "字".repeat(51) }, at: "/content/evoucherInfo/einfo/secondLogoText" },
      { set: { "/content/evoucherInfo/einfo/brandName": "十个字的品牌名称太长" }, at: "/content/evoucherInfo/einfo/brandName" },
      { set: { "/content/evoucherInfo/einfo/useLimitDesc": "限".repeat(13) }, at: "/content/evoucherInfo/einfo/useLimitDesc" },
    ],
    good: [
      { set: { "/content/evoucherInfo/einfo/logoText": "👨‍👩‍👧‍👦".repeat(12) } },
      { set: { "/content/evoucherInfo/einfo/logoText": "$aVariableWithALongName$" } },
      { set: { "/content/evoucherInfo/einfo/logoText": "正好十二个字的主标题哦哦" } },
    ],
  },
];
