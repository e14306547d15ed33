import { isWeb, readUrl } from "../address";
import { findMember, type JsonNode } from "../../json/tree";
import type { Wording } from "../wording";
import { operationPointer } from "../pointers";
import { isScannable, MAX_BARCODE_LENGTH, MAX_QR_BYTES } from "../scannable";
import type { Finding, Rule } from "./rule";
import { isBlank, listItems, textOf, type Survey } from "./survey";
import { isVariable } from "./variable-text";

/** The redeem area (`evoucherInfo.operation`). */

const needs: Readonly<Record<string, Wording>> = {
  qrcode: { zh: "码的内容", en: "the code's content" },
  barcode: { zh: "码的内容", en: "the code's content" },
  exchange: { zh: "核销码", en: "the code" },
  url: { zh: "带协议头的链接（http、https 或 alipays）", en: "a link with its scheme (http, https or alipays)" },
  text: { zh: "数组 [{label,value}]", en: "an array [{label,value}]" },
  img: { zh: "对象 {img,target}", en: "an object {img,target}" },
  app: { zh: "对象，含 android_appid、ios_appid 等", en: "an object with android_appid, ios_appid and so on" },
};

function fits(format: string, message: JsonNode | null): boolean {
  if (message?.type === "string" && isVariable(message.value)) return true;
  if (format === "text") return message?.type === "array" && message.items.length > 0 && message.items.every(isRow);
  if (format === "img") return message?.type === "object" && !isBlank(findMember(message, "img")?.value ?? null);
  if (format === "app") return message?.type === "object" && message.members.length > 0;
  if (message?.type === "number") return format !== "url";
  if (message?.type !== "string" || isBlank(message)) return false;
  return format !== "url" || isLink(message.value);
}

/** A label or a value, as the entries of the card have. */
const isRow = (item: JsonNode): boolean =>
  item.type === "object" && ["label", "value"].some((key) => !isBlank(findMember(item, key)?.value ?? null));

/** With a scheme, and for the web's schemes with a host. */
function isLink(text: string): boolean {
  const url = readUrl(text);
  return url !== null && (!isWeb(url) || /^https?:\/\//i.test(text));
}

function* oddMessages(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of listItems(survey, operationPointer)) {
    const format = textOf(member("format"));
    const need = format !== null && Object.hasOwn(needs, format) ? needs[format] : undefined;
    if (format === null || !need || fits(format, member("message"))) continue;
    yield { pointer: `${pointer}/message`, params: { format, need } };
  }
}

function* formatless(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of listItems(survey, operationPointer)) {
    if (isBlank(member("format"))) yield { pointer: `${pointer}/format` };
  }
}

/** Codes that Alipay makes itself or that no table of ours explains further: what they hold is a text all the same. */
const otherCodes = ["wave", "dqrcode", "dbarcode", "dwave"];

function* emptyCodes(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of listItems(survey, operationPointer)) {
    const format = textOf(member("format"));
    const message = member("message");
    if (format === null || !otherCodes.includes(format) || (message?.type === "string" && !isBlank(message))) continue;
    yield { pointer: `${pointer}/message`, params: { format } };
  }
}

/** A code in bare digits loses leading zeros, and beyond 16 digits its end. */
function* bareDigits(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of listItems(survey, operationPointer)) {
    const message = member("message");
    const raw = message?.type === "number" ? survey.document.text.slice(message.offset, message.offset + message.length) : null;
    if (raw !== null) yield { pointer: `${pointer}/message`, fix: () => ({ edits: survey.setEdits(`${pointer}/message`, raw) }) };
  }
}

function* unscannable(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of listItems(survey, operationPointer)) {
    const message = textOf(member("message"));
    if (message === null || isVariable(message)) continue;
    const format = textOf(member("format"));
    if ((format === "barcode" || format === "qrcode") && !isScannable(format, message))
      yield { pointer: `${pointer}/message`, params: { why: format === "barcode" ? barcodeLimit : qrLimit } };
  }
}

const barcodeLimit: Wording = {
  zh: `条形码只能有 ${MAX_BARCODE_LENGTH} 个以内的英文字母、数字和符号`,
  en: `a barcode holds at most ${MAX_BARCODE_LENGTH} letters, digits and signs of ASCII`,
};
const qrLimit: Wording = { zh: `二维码最多 ${MAX_QR_BYTES} 字节`, en: `a QR code holds at most ${MAX_QR_BYTES} bytes` };

const first = `${operationPointer}/0`;

export const operationRules: readonly Rule[] = [
  {
    code: "operations.message",
    severity: "error",
    scope: "any",
    texts: { zh: "形式为 {format} 时，「内容」应当是{need}", en: "With format {format} the message must be {need}" },
    check: oddMessages,
    bad: [
      { set: { [`${first}/message`]: "pages/index/index" }, at: `${first}/message` },
      {
        set: { [`${first}/format`]: "qrcode", [`${first}/message`]: "" },
        at: `${first}/message`,
      },
      { set: { [`${first}/format`]: "text" }, at: `${first}/message` },
      { set: { [`${first}/format`]: "img" }, at: `${first}/message` },
      { set: { [first]: { format: "text", message: ["券码"] } }, at: `${first}/message` },
      { set: { [first]: { format: "img", message: { img: "", target: "" } } }, at: `${first}/message` },
      { set: { [`${first}/message`]: "https:/passes.example.com" }, at: `${first}/message` },
      { set: { [first]: { format: "app", message: {} } }, at: `${first}/message` },
      { remove: [`${first}/message`], at: `${first}/message` },
    ],
    good: [
      { set: { [`${first}/message`]: "https://example.com/shop" } },
      { set: { [`${first}/message`]: "$link$" } },
      { set: { [first]: { format: "barcode", message: "690123456789" } } },
      { set: { [first]: { format: "text", message: [{ label: "券码", value: "1" }] } } },
    ],
  },
  {
    code: "operations.format",
    severity: "warning",
    scope: "any",
    texts: { zh: "这一项没有写明形式（format）", en: "Nothing says what this is (format)" },
    check: formatless,
    bad: [
      { remove: [`${first}/format`], at: `${first}/format` },
      { set: { [`${first}/format`]: "" }, at: `${first}/format` },
    ],
    good: [{}],
  },
  {
    code: "operations.code",
    severity: "warning",
    scope: "any",
    texts: { zh: "这个码扫不出来：{why}", en: "This code cannot be scanned: {why}" },
    check: unscannable,
    bad: [
      { set: { [first]: { format: "barcode", message: "券码123" } }, at: `${first}/message` },
      { set: { [first]: { format: "barcode", message: "1".repeat(81) } }, at: `${first}/message` },
      { set: { [first]: { format: "qrcode", message: "码".repeat(1000) } }, at: `${first}/message` },
    ],
    good: [
      { set: { [first]: { format: "barcode", message: "6901234567892" } } },
      { set: { [first]: { format: "qrcode", message: "会员码 1" } } },
      { set: { [first]: { format: "barcode", message: "$serialNumber$" } } },
    ],
  },
  {
    code: "operations.empty-code",
    severity: "warning",
    scope: "any",
    texts: { zh: "形式为 {format} 的一项没有内容", en: "This entry of format {format} holds nothing" },
    check: emptyCodes,
    bad: [
      { set: { [first]: { format: "wave", message: { code: "1" } } }, at: `${first}/message` },
      { set: { [first]: { format: "dqrcode" } }, at: `${first}/message` },
    ],
    good: [{ set: { [first]: { format: "dqrcode", message: "123" } } }],
  },
  {
    code: "operations.bare-digits",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "码写成了数字：开头的 0 和 16 位以后的数字会丢，请加双引号",
      en: "The code is a bare number: zeros at its start and digits beyond the 16th are lost; put it into quotes",
    },
    fixLabel: { zh: "加上双引号", en: "Put it into quotes" },
    check: bareDigits,
    bad: [{ set: { [first]: { format: "barcode", message: 6901234567892 } }, at: `${first}/message` }],
    good: [{ set: { [first]: { format: "barcode", message: "6901234567892" } } }],
  },
];
