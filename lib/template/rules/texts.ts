import { termsPointer, titlePointer } from "../pointers";
import type { Finding, Rule } from "./rule";
import type { StringPlace } from "./prose";
import type { Survey } from "./survey";

/** Characters that show up on the card as nobody meant them. */

const found = ({ strings }: Survey, pattern: RegExp, isLooked: (place: StringPlace) => boolean = () => true): Finding[] =>
  strings
    .filter((place) => pattern.test(place.node.value) && isLooked(place))
    .map(({ pointer, node }) => ({ pointer, params: { piece: pattern.exec(node.value)?.[0].slice(0, 20) ?? "" } }));

const tag = /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|li|p|span|strong|u|ul)\b[^<>]*>|&(?:nbsp|lt|gt|amp|quot|#\d{2,5});/i;
const writtenEscape = /\\[nrt](?![A-Za-z])/;
const unseen = /\?{4,}|[\u200b\u2060\ufeff\ufffd\u00ad]/;

/** Texts of one line, which a line break or tab would tear. */
const brokenLines = ({ fieldsOf }: Survey): Finding[] =>
  fieldsOf("text")
    .filter(({ node }) => node?.type === "string" && /[\r\n\t]/.test(node.value.trim()))
    .map(({ field, pointer }) => ({ pointer, params: { label: field.label } }));

export const textRules: readonly Rule[] = [
  {
    code: "texts.markup",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{piece}」会原样显示：券上的文字不支持 HTML", en: "“{piece}” shows as it is: texts of a pass know no HTML" },
    check: (survey) => found(survey, tag),
    bad: [
      { set: { [termsPointer]: "1.每人限领一张<br/>2.到店出示" }, at: termsPointer },
      { set: { [titlePointer]: "满&nbsp;100&nbsp;减 20" }, at: titlePointer },
    ],
    good: [{ set: { [termsPointer]: "金额 < 100 元不可用；A&B 门店 > 3 家" } }],
  },
  {
    code: "texts.escape",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "「{piece}」会原样显示：在 JSON 里换行写作一个反斜杠加 n",
      en: "“{piece}” shows as it is: in JSON a line break is one backslash and n",
    },
    check: (survey) => found(survey, writtenEscape, ({ node }) => !/^(?:(?:https?|alipays?):|\s*[[{])/i.test(node.value)),
    bad: [{ set: { [termsPointer]: "1.每人限领一张\\n2.到店出示" }, at: termsPointer }],
    good: [{ set: { [termsPointer]: "1.每人限领一张\n2.到店出示" } }],
  },
  {
    code: "texts.unseen",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "文字里有看不见或损坏的字符（零宽空格、\ufffd、一串问号等），请重新输入",
      en: "The text holds a character that is not seen or was damaged (zero-width space, \ufffd, a row of question marks); type it again",
    },
    check: (survey) => found(survey, unseen),
    bad: [
      { set: { [titlePointer]: "满100\u200b减20" }, at: titlePointer },
      { set: { [titlePointer]: "满100\ufffd20" }, at: titlePointer },
      { set: { [titlePointer]: "??????" }, at: titlePointer },
    ],
    good: [{ set: { [titlePointer]: "全家👨\u200d👩\u200d👧套餐" } }],
  },
  {
    code: "texts.lines",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{label}」只有一行，里面却有换行或制表符", en: "“{label}” is one line, yet holds a line break or tab" },
    check: brokenLines,
    bad: [{ set: { [titlePointer]: "满100\n减20" }, at: titlePointer }],
    good: [{ set: { [termsPointer]: "1.每人限领一张\n2.到店出示" } }],
  },
];
