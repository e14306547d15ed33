import type { Field } from "../field";
import type { JsonFlaw } from "../../json/tree";
import { MAX_DEPTH } from "../../json/tree-reader";
import { brokenTexts } from "../syntax-words";
import type { Wording } from "../wording";
import type { Finding, Rule } from "./rule";
import type { FieldPlace, Survey } from "./survey";
import { isVariable } from "./variable-text";

/** Whether the text is JSON, holds what Postgres and Alipay can store, and has the right kind of thing in each place. */

const kindWords: Record<"object" | "list" | "text" | "boolean" | "number", Wording> = {
  object: { zh: "对象 {…}", en: "an object {…}" },
  list: { zh: "数组 […]", en: "an array […]" },
  text: { zh: "文本", en: "text" },
  boolean: { zh: "布尔值 true 或 false", en: "true or false" },
  number: { zh: "数字", en: "a number" },
};

function expected(field: Field): Wording {
  if (field.kind === "object" || field.kind === "list" || field.kind === "boolean" || field.kind === "number") return kindWords[field.kind];
  return kindWords.text;
}

const isContainer = ({ field }: FieldPlace): boolean => field.kind === "object" || field.kind === "list";

/** JSON_TRANSFORM_ERROR of Alipay's own reader: an object or array is something else, or a required text is no scalar. Only a file of nothing but null is told so. */
function isWrongKind({ field, node, pointer }: FieldPlace): boolean {
  if (!node || (node.type === "null" && pointer !== "")) return false;
  if (field.kind === "object") return node.type !== "object";
  if (field.kind === "list") return node.type !== "array";
  return (
    field.kind !== "open" && field.required !== undefined && (node.type === "object" || node.type === "array" || node.type === "boolean")
  );
}

function isOddKind({ field, node }: FieldPlace): boolean {
  if (!node || node.type === "null" || field.kind === "object" || field.kind === "list" || field.kind === "open") return false;
  if (node.type === "string" && (isVariable(node.value) || (node.value === "" && field.kind !== "boolean"))) return false;
  if (field.kind === "boolean") return node.type !== "boolean" && !(node.type === "string" && /^(?:true|false)$/.test(node.value));
  if (field.kind === "number") return node.type !== "number" && !(node.type === "string" && Number.isFinite(Number(node.value)));
  // A date that is no text is told by values.date.
  return field.kind !== "date-time" && node.type !== "string";
}

const kindFindings = ({ fields }: Survey, isFound: (place: FieldPlace) => boolean): Finding[] =>
  fields.filter(isFound).map(({ pointer, field }) => ({ pointer, params: { label: field.label, expected: expected(field) } }));

function* flawFindings({ document }: Survey, kind: JsonFlaw["kind"]): Iterable<Finding> {
  for (const flaw of document.flaws) {
    if (flaw.kind === kind) yield { pointer: flaw.pointer, spot: flaw, params: { key: flaw.key ?? "" } };
  }
}

const tooDeep = "[".repeat(MAX_DEPTH) + "]".repeat(MAX_DEPTH);

export const structureRules: readonly Rule[] = [
  {
    code: "structure.syntax",
    severity: "error",
    scope: "json",
    texts: brokenTexts["structure.syntax"],
    // The document itself knows; see checkTemplate.
    check: () => [],
    bad: [
      { replace: ['"strip": null,', '"strip": null'], at: "" },
      { replace: ['"canBuy": false,', '"canBuy": no,'], at: "/content/fileInfo/canBuy" },
    ],
    good: [{}],
  },
  {
    code: "structure.depth",
    severity: "error",
    scope: "json",
    texts: brokenTexts["structure.depth"],
    check: () => [],
    bad: [{ replace: ['"strip": null', `"strip": ${tooDeep}`], at: `/strip${"/0".repeat(MAX_DEPTH - 1)}` }],
    good: [{ set: { "/strip": JSON.parse(tooDeep.slice(1, -1)) as unknown } }],
  },
  {
    code: "structure.duplicate-key",
    severity: "error",
    scope: "json",
    texts: {
      zh: "键「{key}」重复，只有最后一个生效，请删去多余的",
      en: "The key “{key}” is repeated and only the last one counts; remove the others",
    },
    check: (survey) => flawFindings(survey, "duplicate-key"),
    bad: [{ replace: ['"product": "free"', '"product": "free", "type": "marketVoucher"'], at: "/content/evoucherInfo/type" }],
    good: [{ set: { "/content/merchant/title": "同名的键在别处" } }],
  },
  {
    code: "structure.nul",
    severity: "error",
    scope: "json",
    texts: {
      zh: "文本里有无法保存的空字符 \\u0000，请删去",
      en: "The text holds the character \\u0000, which cannot be stored; remove it",
    },
    check: (survey) => flawFindings(survey, "nul"),
    bad: [{ set: { "/content/evoucherInfo/title": "红\0包" }, at: "/content/evoucherInfo/title" }],
    good: [{ set: { "/content/evoucherInfo/title": "红\\u0000包" } }],
  },
  {
    code: "structure.surrogate",
    severity: "error",
    scope: "json",
    texts: {
      zh: "文本里有半个表情符号（代理对不完整），请重新输入",
      en: "The text holds half of a surrogate pair (a cut emoji); type it again",
    },
    check: (survey) => flawFindings(survey, "lone-surrogate"),
    bad: [{ set: { "/content/evoucherInfo/title": "红包\ud83c" }, at: "/content/evoucherInfo/title" }],
    good: [{ set: { "/content/evoucherInfo/title": "红包\ud83c\udf81" } }],
  },
  {
    code: "structure.kind",
    severity: "error",
    scope: "any",
    texts: { zh: "「{label}」应当是{expected}", en: "“{label}” must be {expected}" },
    check: (survey) => kindFindings(survey, isWrongKind),
    bad: [
      { set: { "/content/evoucherInfo/operation": {} }, at: "/content/evoucherInfo/operation" },
      { set: { "/content/evoucherInfo/einfo": "券" }, at: "/content/evoucherInfo/einfo" },
      { set: { "/content/evoucherInfo/title": ["红包"] }, at: "/content/evoucherInfo/title" },
      { set: { "": null }, at: "" },
    ],
    good: [{ set: { "/content/evoucherInfo/einfo/auxiliaryFields": null } }, { set: { "/content/appInfo": null } }],
  },
  {
    code: "structure.odd-kind",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{label}」通常是{expected}", en: "“{label}” is usually {expected}" },
    check: (survey) => kindFindings(survey, (place) => isOddKind(place) && !isContainer(place) && !isWrongKind(place)),
    bad: [
      { set: { "/content/fileInfo/canShare": "" }, at: "/content/fileInfo/canShare" },
      { set: { "/content/fileInfo/canShare": "yes" }, at: "/content/fileInfo/canShare" },
      { set: { "/content/platform/channelID": 2021004100636465 }, at: "/content/platform/channelID" },
      { set: { "/content/evoucherInfo/einfo/passImgRatio": "宽" }, at: "/content/evoucherInfo/einfo/passImgRatio" },
    ],
    good: [{ set: { "/content/fileInfo/canShare": "true" } }, { set: { "/content/fileInfo/formatVersion": 4 } }],
  },
];
