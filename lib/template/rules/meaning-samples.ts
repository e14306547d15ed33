import { isOpenAppId, isPublicHttps, readLinkAppId, readUrl } from "../address";
import { callbackPointer, channelPointer, logoTextPointer, phonePointer, termsPointer, titlePointer } from "../pointers";
import { applyEdits } from "../../json/text-edit";
import { isTechnical, spotWithin } from "./prose";
import type { Finding, Rule } from "./rule";
import { findSampleAddresses, findSamplePieces, isSampleText } from "./sample-text";
import type { StringPlace } from "./prose";
import type { Survey } from "./survey";

/** What was left over from the template that this one was made of. */

function* sampleTexts(survey: Survey): Iterable<Finding> {
  const told = new Set<StringPlace>();
  for (const place of survey.strings) {
    const { key, node } = place;
    if (!isSampleText(node.value, key === "label") || isTechnical(place)) continue;
    told.add(place);
    yield { pointer: place.pointer, params: { piece: node.value.trim() } };
  }
  const { prose } = survey;
  for (const { piece, index } of findSamplePieces(prose.text)) {
    const found = prose.at(piece.startsWith("：") ? index + 1 : index);
    if (!found || told.has(found.place)) continue;
    const { place } = found;
    yield {
      pointer: place.pointer,
      spot: spotWithin(survey, place.node, found.index, Math.min(piece.length, place.node.value.length - found.index)),
      params: { piece },
    };
  }
  yield* sampleAddresses(survey);
}

/** An address on the studio's own host is meant, whatever the host's name; what is wrong with the callback address is told elsewhere. */
function* sampleAddresses(survey: Survey): Iterable<Finding> {
  const { callbackUrl } = survey.options;
  const { prose } = survey;
  const own = callbackUrl === undefined ? undefined : readUrl(callbackUrl)?.hostname;
  for (const { address, host, index } of findSampleAddresses(prose.text)) {
    const found = prose.at(index);
    if (!found || host.toLowerCase() === own) continue;
    const { pointer, node } = found.place;
    if (pointer === callbackPointer && (callbackUrl !== undefined || !isPublicHttps(node.value))) continue;
    yield { pointer, spot: spotWithin(survey, node, found.index, address.length), params: { piece: address.slice(0, 80) } };
  }
}

const appIds = /20\d{14}(?<!\d20\d{14})(?!\d)/g;
const appIdLead = /(?:app_?id|小程序\s?(?:id|号)?|应用\s?(?:id|号)?)["'\s:：为是]*(?:=|%3D|%253D)?["'\s]*$/i;

/** Sixteen digits may be a number of anything: an appId is said to be one, or has a month no date has (202100…). */
function isAppId(text: string, index: number, place: StringPlace): boolean {
  const id = text.slice(index, index + 16);
  if (!isOpenAppId(id)) return false;
  if (/app_?id$/i.test(place.key) || appIdLead.test(text.slice(Math.max(0, index - 20), index))) return true;
  return id.startsWith("00", 4) && !/[A-Za-z]/.test(text.charAt(index - 1) + text.charAt(index + 16));
}

/** The link of an alipays address itself is told by cross.link-app. */
function* foreignApps(survey: Survey): Iterable<Finding> {
  const own = survey.options.appId ?? survey.text(channelPointer) ?? "";
  if (!isOpenAppId(own)) return;
  const { prose } = survey;
  const found = new Map<StringPlace, { readonly linked: number | undefined; readonly indices: number[] }>();
  for (const { 0: id, index } of prose.text.matchAll(appIds)) {
    const at = prose.at(index);
    if (!at || id === own || !isAppId(prose.text, index, at.place)) continue;
    if (at.place.pointer === callbackPointer && survey.options.callbackUrl !== undefined) continue;
    const ids = found.get(at.place) ?? { linked: readLinkAppId(at.place.node.value)?.offset, indices: [] };
    found.set(at.place, ids);
    if (at.index !== ids.linked) ids.indices.push(at.index);
  }
  for (const [{ pointer, node }, { indices }] of found) {
    const [first] = indices;
    if (first === undefined) continue;
    const replaced = () =>
      applyEdits(
        node.value,
        indices.map((offset) => ({ offset, length: own.length, text: own })),
      );
    yield {
      pointer,
      spot: spotWithin(survey, node, first, own.length),
      params: { appId: node.value.slice(first, first + own.length), own },
      fix: () => ({ edits: survey.setEdits(pointer, replaced()) }),
    };
  }
}

const foreign = "2021000000000001";

export const sampleRules: readonly Rule[] = [
  {
    code: "meaning.sample",
    severity: "note",
    scope: "any",
    texts: { zh: "「{piece}」像是没有替换的示例内容", en: "“{piece}” looks like a sample that was not replaced" },
    check: sampleTexts,
    bad: [
      { set: { [titlePointer]: "测试优惠券" }, at: titlePointer },
      { set: { [titlePointer]: "test" }, at: titlePointer },
      { set: { [logoTextPointer]: "新优惠券" }, at: logoTextPointer },
      { set: { "/content/merchant/mname": "商户名称" }, at: "/content/merchant/mname" },
      { set: { [termsPointer]: "请填写使用须知，联系客服 13800138000" }, at: termsPointer },
      { set: { [termsPointer]: '满XX元可用，"XXX公司"' }, at: termsPointer },
      { set: { [phonePointer]: "400-000-0000" }, at: phonePointer },
      {
        set: { "/content/evoucherInfo/operation/0": { format: "qrcode", message: "123456" } },
        at: "/content/evoucherInfo/operation/0/message",
      },
      { set: { "/logo": "https://example.com/logo.png" }, at: "/logo" },
      { set: { "/icon": "http://alipassprod.test.alipay.net/temps/free/icon.png" }, at: "/icon" },
      { set: { "/strip": "http://localhost:3000/strip.png" }, at: "/strip" },
      { set: { [callbackPointer]: "https://example.com/alipayPass/b" }, options: {}, at: callbackPointer },
    ],
    good: [
      {},
      { set: { [callbackPointer]: "https://elsewhere.example.com/alipayPass/b" } },
      { set: { [titlePointer]: "性格测试体验券", [logoTextPointer]: "XXL码T恤券" } },
      { set: { [`${termsPointer.slice(0, -5)}label`]: "商品名称", [termsPointer]: "核销时请输入券码，详询 400-820-1234。" } },
      { set: { "/content/evoucherInfo/operation/0": { format: "qrcode", message: "45612346579465" } } },
    ],
  },
  {
    code: "meaning.foreign-app",
    severity: "note",
    scope: "any",
    texts: {
      zh: "这里的 appId 是另一个应用的 {appId}，本应用是 {own}",
      en: "The appId here is another app's, {appId}; this one's is {own}",
    },
    fixLabel: { zh: "改为本应用", en: "Use this app" },
    check: foreignApps,
    bad: [
      { set: { [termsPointer]: `请在支付宝搜索小程序 ${foreign}，再联系客服（小程序ID：2018091461390000）。` }, at: termsPointer },
      {
        set: { "/content/evoucherInfo/einfo/banner/url": `https://render.alipay.com/p/s/i?appId=${foreign}` },
        at: "/content/evoucherInfo/einfo/banner/url",
      },
      {
        set: {
          "/content/evoucherInfo/operation/0/message": `https://ds.alipay.com/?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3FappId%3D${foreign}`,
        },
        at: "/content/evoucherInfo/operation/0/message",
      },
      { set: { "/content/miniAppId": "2018091461390000" }, at: "/content/miniAppId" },
    ],
    good: [
      {},
      { set: { "/content/evoucherInfo/operation/0/message": `alipays://platformapi/startapp?appId=${foreign}&page=pages/index/index` } },
      { set: { [callbackPointer]: `https://pass.shop.cn/${foreign}/b` } },
      { set: { [termsPointer]: "订单号 2026010112000001，商户 2088000000000001，请联系客服。" } },
      { set: { [termsPointer]: `小程序ID：${foreign}` }, options: { appId: foreign } },
    ],
  },
];
