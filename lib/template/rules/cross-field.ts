import { isOpenAppId, isPublicHttps, readLinkAppId } from "../address";
import { readVariable } from "../contract";
import { evaluateRelativeTime, readDateTime } from "../time";
import type { Finding, Rule } from "./rule";
import { isBlank, spotAround, type Survey } from "./survey";

/** Values that must agree with each other, with the app, or with the studio. */

const channelPointer = "/content/platform/channelID";
const callbackPointer = "/content/merchant/mcallbackUrl";
const webServicePointer = "/content/platform/webServiceUrl";
const presentPointer = "/content/fileInfo/canPresent";

/** Any moment does: only the order of two relative times is asked. */
const reference = new Date("2026-06-15T04:00:00Z");

/** The moment a date field stands for: its own text, or what its variable is resolved to; null when only the claim will tell. */
function momentOf({ text, document }: Survey, pointer: string): { at: Date; isRelative: boolean } | null {
  const value = text(pointer);
  const name = readVariable(value);
  const variables = document.contract.variables;
  const source = name !== null && Object.hasOwn(variables, name) ? variables[name]?.source : undefined;
  const isRelative = source?.type === "relative";
  const written = isRelative ? evaluateRelativeTime(source.expression, reference) : source?.type === "fixed" ? source.value : value;
  const at = written === null ? null : readDateTime(written);
  return at && { at, isRelative };
}

function* wrongOrder(survey: Survey): Iterable<Finding> {
  const start = momentOf(survey, "/content/evoucherInfo/startDate");
  const end = momentOf(survey, "/content/evoucherInfo/endDate");
  if (start && end && start.isRelative === end.isRelative && end.at < start.at) yield { pointer: "/content/evoucherInfo/endDate" };
}

/** The link's appId against the app's, or against the template's own channelID where no app is given. Alipay's own pages are no apps. */
function* foreignLinks(survey: Survey): Iterable<Finding> {
  const own = survey.options.appId ?? survey.text(channelPointer) ?? "";
  if (!isOpenAppId(own)) return;
  for (const { node, pointer } of survey.strings) {
    const link = readLinkAppId(node.value);
    if (!link || link.appId === own || !isOpenAppId(link.appId)) continue;
    const corrected = node.value.slice(0, link.offset) + own + node.value.slice(link.offset + link.appId.length);
    yield { pointer, params: { appId: link.appId, own }, fix: () => ({ edits: survey.setEdits(pointer, corrected) }) };
  }
}

/** Alipay must be able to reach the callback; our own simulator may ask anywhere, and an address that is given as ours is taken as meant. */
function* privateCallback({ text, options }: Survey): Iterable<Finding> {
  const url = text(callbackPointer);
  if (url === null || url.trim() === "" || options.gateway === "simulator") return;
  if (options.gateway === undefined && url === options.callbackUrl) return;
  if (!isPublicHttps(url)) yield { pointer: callbackPointer, params: { url } };
}

export const crossFieldRules: readonly Rule[] = [
  {
    code: "cross.channel",
    severity: "error",
    scope: "claim",
    texts: {
      zh: "渠道 ID「{channel}」不是发券应用的 appId「{appId}」，支付宝会拒绝（KP.AE_ALIPASS_APPID_NOSUPPORT）",
      en: "The channel id “{channel}” is not the app's appId “{appId}”; Alipay refuses this (KP.AE_ALIPASS_APPID_NOSUPPORT)",
    },
    fixLabel: { zh: "改为应用的 appId", en: "Use the app's appId" },
    *check({ options: { appId }, node, setEdits }) {
      const channel = node(channelPointer);
      if (appId === undefined || !channel || isBlank(channel) || !("value" in channel) || String(channel.value) === appId) return;
      yield {
        pointer: channelPointer,
        params: { channel: String(channel.value), appId },
        fix: () => ({ edits: setEdits(channelPointer, appId) }),
      };
    },
    bad: [
      { set: { [channelPointer]: "2021000000000001" }, at: channelPointer },
      { set: { [channelPointer]: "$channelID$" }, at: channelPointer },
    ],
    good: [{}, { set: { [channelPointer]: "2021000000000001" }, options: { appId: "2021000000000001" } }],
  },
  {
    code: "cross.link-app",
    severity: "warning",
    scope: "any",
    texts: { zh: "链接打开的是应用 {appId}，不是本应用 {own}", en: "The link opens the app {appId}, not this one, {own}" },
    fixLabel: { zh: "改为本应用", en: "Use this app" },
    check: foreignLinks,
    bad: [
      {
        set: {
          "/content/evoucherInfo/operation/0/message": "alipays://platformapi/startapp?appId=2021000000000001&page=pages/index/index",
        },
        at: "/content/evoucherInfo/operation/0/message",
      },
    ],
    good: [
      {},
      {
        set: { "/content/evoucherInfo/operation/0/message": "alipays://platformapi/startapp?appId=20000067&url=https%3A%2F%2Fexample.com" },
      },
    ],
  },
  {
    code: "cross.dates",
    severity: "error",
    scope: "any",
    texts: { zh: "失效时间早于生效时间", en: "The pass ends before it starts" },
    check: wrongOrder,
    bad: [
      {
        set: { "/content/evoucherInfo/startDate": "2026-11-24 00:00:00", "/content/evoucherInfo/endDate": "2026-11-23 23:59:59" },
        at: "/content/evoucherInfo/endDate",
      },
      {
        set: { "/content/evoucherInfo/startDate": "$expireTime$", "/content/evoucherInfo/endDate": "$activeTime$" },
        at: "/content/evoucherInfo/endDate",
      },
    ],
    good: [{ set: { "/content/evoucherInfo/startDate": "2026-11-24 00:00:00", "/content/evoucherInfo/endDate": "2026-11-24 00:00:00" } }],
  },
  {
    code: "cross.callback-public",
    severity: "error",
    scope: "claim",
    texts: {
      zh: "领券回调地址必须是公网可达的 https 域名地址，支付宝请求不到 {url}",
      en: "The callback address must be https under a public host name; Alipay cannot reach {url}",
    },
    check: privateCallback,
    bad: [
      { set: { [callbackPointer]: "http://example.com/demo/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://192.168.1.8/demo/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://localhost/demo/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "$callback$" }, at: callbackPointer },
      { set: { [callbackPointer]: "example.com/alipayPass/b" }, at: callbackPointer },
    ],
    good: [
      { set: { [callbackPointer]: "https://passes.example.com/shop/alipayPass/b" } },
      { set: { [callbackPointer]: "http://127.0.0.1:3000/demo/alipayPass/b" }, options: { gateway: "simulator" } },
    ],
  },
  {
    code: "cross.callback-own",
    severity: "warning",
    scope: "claim",
    texts: {
      zh: "领券回调地址不是本工作台的 {own}：用户领取时请求的是别处",
      en: "The callback address is not this studio's {own}: claims will be asked for elsewhere",
    },
    fixLabel: { zh: "改为本工作台的地址", en: "Use this studio's address" },
    *check({ text, options: { callbackUrl }, setEdits }) {
      const url = text(callbackPointer);
      if (callbackUrl === undefined || url === null || url.trim() === "" || url === callbackUrl) return;
      yield { pointer: callbackPointer, params: { own: callbackUrl }, fix: () => ({ edits: setEdits(callbackPointer, callbackUrl) }) };
    },
    bad: [{ set: { [callbackPointer]: "https://elsewhere.example.com/shop/alipayPass/b" }, at: callbackPointer }],
    good: [{}],
  },
  {
    code: "cross.web-service-url",
    severity: "warning",
    scope: "claim",
    texts: { zh: "旧字段 platform.webServiceUrl 应当删除", en: "The old field platform.webServiceUrl should go" },
    fixLabel: { zh: "删除", en: "Remove it" },
    *check({ node, removeEdits }) {
      if (node(webServicePointer)) yield { pointer: webServicePointer, fix: () => ({ edits: removeEdits(webServicePointer) }) };
    },
    bad: [{ set: { [webServicePointer]: "https://example.com/sync" }, at: webServicePointer }],
    good: [{}],
  },
  {
    code: "cross.present",
    severity: "note",
    scope: "claim",
    texts: {
      zh: "没有写明能否转赠（canPresent），默认是可以转赠",
      en: "Nothing says whether the pass may be given away (canPresent); by default it may",
    },
    fixLabel: { zh: "写上不可转赠", en: "Write that it may not" },
    *check(survey) {
      const present = survey.node(presentPointer);
      if (!isBlank(present) || survey.node("/content/fileInfo")?.type !== "object") return;
      yield {
        pointer: presentPointer,
        spot: present ?? spotAround(survey, presentPointer),
        fix: () => ({ edits: survey.setEdits(presentPointer, false) }),
      };
    },
    bad: [{ remove: [presentPointer], at: presentPointer }],
    good: [{}, { set: { [presentPointer]: true } }],
  },
];
