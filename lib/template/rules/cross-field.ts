import { isOpenAppId, readLinkAppId } from "../address";
import { channelPointer, presentPointer, webServicePointer } from "../pointers";
import type { Finding, Rule } from "./rule";
import { isBlank, textOf, type Survey } from "./survey";
import { isVariable } from "./variable-text";

/** Values that must agree with each other, with the app, or with the studio. */

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

/** 16 digits that are an open-platform app's or a merchant's (2088…); what else stands here is a word that was left over. */
const isAppIdOrPid = (text: string): boolean => /^20\d{14}$/.test(text.trim());

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
    code: "cross.channel-form",
    severity: "warning",
    scope: "claim",
    texts: {
      zh: "渠道 ID「{channel}」不像 appId（16 位数字，20 开头），也不像商户号（2088 开头）",
      en: "The channel id “{channel}” looks like neither an appId (16 digits, 20…) nor a merchant's id (2088…)",
    },
    *check({ options: { appId }, node }) {
      const channel = textOf(node(channelPointer));
      if (appId !== undefined || channel === null || channel.trim() === "" || isVariable(channel) || isAppIdOrPid(channel)) return;
      yield { pointer: channelPointer, params: { channel } };
    },
    bad: [
      { set: { [channelPointer]: "你的appId" }, options: {}, at: channelPointer },
      { set: { [channelPointer]: "202100000000009" }, options: {}, at: channelPointer },
    ],
    good: [{ options: {} }, { set: { [channelPointer]: "2088000000000099" }, options: {} }],
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
        fix: () => ({ edits: survey.setEdits(presentPointer, false) }),
      };
    },
    bad: [{ remove: [presentPointer], at: presentPointer }],
    good: [{}, { set: { [presentPointer]: true } }],
  },
];
