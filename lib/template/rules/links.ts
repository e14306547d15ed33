import { isWeb, readUrl } from "../address";
import { operationPointer } from "../pointers";
import type { Finding, Rule } from "./rule";
import { isBlank, listItems, textOf, type Survey } from "./survey";

/** Links of the redeem area, and links of Alipay wherever they stand. */

const isOpenable = (url: URL): boolean => isWeb(url) || url.protocol === "alipays:" || url.protocol === "alipay:";

/** Links that are none of the kinds Alipay's documents name. */
function* oddSchemes(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of listItems(survey, operationPointer)) {
    const message = textOf(member("message"));
    const url = message === null || textOf(member("format")) !== "url" ? null : readUrl(message);
    if (url && !isOpenable(url)) yield { pointer: `${pointer}/message`, params: { scheme: url.protocol } };
  }
}

/** Links of Alipay that lead nowhere: no page of the app is named, or the characters were escaped for a web page. */
function* deadLinks({ strings }: Survey): Iterable<Finding> {
  for (const { node, pointer } of strings) {
    if (!/^alipays?:/i.test(node.value)) continue;
    const isStart = /^alipays?:\/\/platformapi\/startapp\?/i.test(node.value) && /[?&]appId=[^&#]/.test(node.value);
    if (!isStart || node.value.includes("&amp;")) yield { pointer };
  }
}

function* namelessButtons(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of listItems(survey, operationPointer)) {
    if (textOf(member("format")) !== "url" || !isBlank(member("altText"))) continue;
    const at = `${pointer}/altText`;
    yield { pointer: at, fix: () => ({ edits: survey.setEdits(at, "立即使用") }) };
  }
}

const first = `${operationPointer}/0`;

export const linkRules: readonly Rule[] = [
  {
    code: "operations.scheme",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "支付宝的文档只提到 http、https 和 alipays 链接，{scheme} 可能打不开",
      en: "Alipay's documents name http, https and alipays links only; {scheme} may not open",
    },
    check: oddSchemes,
    bad: [{ set: { [`${first}/message`]: "myshop://coupons" }, at: `${first}/message` }],
    good: [{ set: { [`${first}/message`]: "HTTPS://example.com/coupons" } }, {}],
  },
  {
    code: "operations.alipays",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "这个支付宝链接打不开：应当是 alipays://platformapi/startapp?appId=…，参数之间用 &",
      en: "This Alipay link leads nowhere: it reads alipays://platformapi/startapp?appId=…, with & between parameters",
    },
    check: deadLinks,
    bad: [
      { set: { [`${first}/message`]: "alipays://platformapi/startapp?page=pages/index/index" }, at: `${first}/message` },
      { set: { [`${first}/message`]: "alipays://platformapi/startapp?appid=2021000000000099" }, at: `${first}/message` },
      { set: { [`${first}/message`]: "alipays://platfromapi/startapp?appId=2021000000000099" }, at: `${first}/message` },
      { set: { [`${first}/message`]: "alipays://platformapi/startapp?appId=2021000000000099&amp;page=a" }, at: `${first}/message` },
    ],
    good: [{}, { set: { [`${first}/message`]: "alipays://platformapi/startApp?saId=1&appId=20000067" } }],
  },
  {
    code: "operations.button",
    severity: "warning",
    scope: "claim",
    texts: { zh: "链接没有按钮文字（altText）", en: "The link has no words for its button (altText)" },
    fixLabel: { zh: "写上「立即使用」", en: "Write 立即使用" },
    check: namelessButtons,
    bad: [{ set: { [`${first}/altText`]: "" }, at: `${first}/altText` }],
    good: [{}, { set: { [first]: { format: "qrcode", message: "123" } } }],
  },
];
