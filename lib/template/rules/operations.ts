import { readUrl } from "../address";
import { findMember, type JsonNode } from "../../json/tree";
import { childPointer } from "../../json/pointer";
import { templateSchema } from "../schema";
import type { Wording } from "../wording";
import type { Finding, Rule } from "./rule";
import { isBlank, MAX_ENTRIES, spotAround, type Survey } from "./survey";
import { isVariable } from "./variable-text";

/** The redeem area (`evoucherInfo.operation`) and the entries of the card (`einfo.*Fields`). */

const operationPointer = "/content/evoucherInfo/operation";
const unitLists = Object.entries(templateSchema.fields.content.fields.evoucherInfo.fields.einfo.fields)
  .filter(([, field]) => field.kind === "list")
  .map(([key]) => `/content/evoucherInfo/einfo/${key}`);

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
  if (format === "text") return message?.type === "array";
  if (format === "img" || format === "app") return message?.type === "object";
  if (message?.type === "number") return format !== "url";
  if (message?.type !== "string" || isBlank(message)) return false;
  return format !== "url" || isLink(message.value);
}

function isLink(text: string): boolean {
  const url = readUrl(text);
  return (
    url !== null &&
    (url.protocol === "alipays:" ||
      url.protocol === "alipay:" ||
      ((url.protocol === "https:" || url.protocol === "http:") && url.host !== ""))
  );
}

function* items(
  survey: Survey,
  pointer: string,
): Iterable<{ pointer: string; item: JsonNode & { type: "object" }; member: (key: string) => JsonNode | null }> {
  const list = survey.node(pointer);
  if (list?.type !== "array") return;
  for (const [index, item] of list.items.slice(0, MAX_ENTRIES).entries()) {
    if (item.type === "object")
      yield { pointer: childPointer(pointer, index), item, member: (key) => findMember(item, key)?.value ?? null };
  }
}

const textOf = (node: JsonNode | null): string | null => (node?.type === "string" ? node.value : null);

function* oddMessages(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of items(survey, operationPointer)) {
    const format = textOf(member("format"));
    const need = format !== null && Object.hasOwn(needs, format) ? needs[format] : undefined;
    if (format === null || !need || fits(format, member("message"))) continue;
    const at = `${pointer}/message`;
    yield { pointer: at, spot: member("message") ?? spotAround(survey, at), params: { format, need } };
  }
}

function* namelessButtons(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of items(survey, operationPointer)) {
    if (textOf(member("format")) !== "url" || !isBlank(member("altText"))) continue;
    const at = `${pointer}/altText`;
    yield { pointer: at, spot: member("altText") ?? spotAround(survey, at), fix: () => ({ edits: survey.setEdits(at, "立即使用") }) };
  }
}

function* units(survey: Survey): Iterable<{ pointer: string; item: JsonNode; member: (key: string) => JsonNode | null }> {
  for (const list of unitLists) yield* items(survey, list);
}

function* emptyUnits(survey: Survey): Iterable<Finding> {
  for (const { pointer, item, member } of units(survey)) {
    if (isBlank(member("label")) && isBlank(member("value")))
      yield { pointer, spot: item, fix: () => ({ edits: survey.removeEdits(pointer) }) };
  }
}

function* leadlessLinks(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of units(survey)) {
    if (textOf(member("type")) !== "url") continue;
    const more = member("more");
    const url = (more && findMember(more, "url")?.value) ?? null;
    if (isBlank(url)) yield { pointer: `${pointer}/more/url`, spot: url ?? spotAround(survey, `${pointer}/more/url`) };
  }
}

const backFields = "/content/evoucherInfo/einfo/backFields";

export const operationRules: readonly Rule[] = [
  {
    code: "operations.message",
    severity: "error",
    scope: "any",
    texts: { zh: "形式为 {format} 时，「内容」应当是{need}", en: "With format {format} the message must be {need}" },
    check: oddMessages,
    bad: [
      { set: { "/content/evoucherInfo/operation/0/message": "pages/index/index" }, at: "/content/evoucherInfo/operation/0/message" },
      {
        set: { "/content/evoucherInfo/operation/0/format": "qrcode", "/content/evoucherInfo/operation/0/message": "" },
        at: "/content/evoucherInfo/operation/0/message",
      },
      { set: { "/content/evoucherInfo/operation/0/format": "text" }, at: "/content/evoucherInfo/operation/0/message" },
      { set: { "/content/evoucherInfo/operation/0/format": "img" }, at: "/content/evoucherInfo/operation/0/message" },
      { remove: ["/content/evoucherInfo/operation/0/message"], at: "/content/evoucherInfo/operation/0/message" },
    ],
    good: [
      { set: { "/content/evoucherInfo/operation/0/message": "https://example.com/shop" } },
      { set: { "/content/evoucherInfo/operation/0/message": "$link$" } },
      { set: { "/content/evoucherInfo/operation/0": { format: "barcode", message: "690123456789" } } },
      { set: { "/content/evoucherInfo/operation/0": { format: "text", message: [{ label: "券码", value: "1" }] } } },
    ],
  },
  {
    code: "operations.button",
    severity: "warning",
    scope: "claim",
    texts: { zh: "链接没有按钮文字（altText）", en: "The link has no words for its button (altText)" },
    fixLabel: { zh: "写上「立即使用」", en: "Write 立即使用" },
    check: namelessButtons,
    bad: [{ set: { "/content/evoucherInfo/operation/0/altText": "" }, at: "/content/evoucherInfo/operation/0/altText" }],
    good: [{}, { set: { "/content/evoucherInfo/operation/0": { format: "qrcode", message: "123" } } }],
  },
  {
    code: "units.empty",
    severity: "warning",
    scope: "any",
    texts: { zh: "这一项的标题和内容都是空的", en: "This entry has neither label nor value" },
    fixLabel: { zh: "删去这一项", en: "Remove the entry" },
    check: emptyUnits,
    bad: [{ set: { [`${backFields}/0`]: { label: "", value: " ", type: "text" } }, at: `${backFields}/0` }],
    good: [{ set: { [`${backFields}/0/label`]: "" } }],
  },
  {
    code: "units.link",
    severity: "warning",
    scope: "any",
    texts: { zh: "类型为链接的一项需要填写 more.url", en: "An entry of the type url needs more.url" },
    check: leadlessLinks,
    bad: [
      { set: { [`${backFields}/0/type`]: "url" }, at: `${backFields}/0/more/url` },
      { set: { [`${backFields}/0`]: { label: "详情", type: "url", more: { url: "" } } }, at: `${backFields}/0/more/url` },
    ],
    good: [{ set: { [`${backFields}/0`]: { label: "详情", type: "url", more: { url: "https://example.com/" } } } }],
  },
];
