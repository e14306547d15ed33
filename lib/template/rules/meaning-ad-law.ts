import { einfoPointer, termsPointer, titlePointer } from "../pointers";
import { findAdWords } from "./ad-words";
import { spotWithin, type StringPlace } from "./prose";
import type { Finding, Rule } from "./rule";
import type { Survey } from "./survey";

/** Words that an advertisement must not use. */

const namePointer = "/content/merchant/mname";

/** Names and addresses are what they are (《广告绝对化用语执法指南》第六条). */
const isName = ({ key }: StringPlace): boolean => /^(?:mname|mshortName|maddr|addr|city)$/.test(key);

function* absoluteWords(survey: Survey): Iterable<Finding> {
  const { prose } = survey;
  const names = [namePointer, "/content/merchant/mshortName"].flatMap((pointer) => survey.text(pointer) ?? []);
  for (const { word, index } of findAdWords(prose.text)) {
    const found = prose.at(index);
    if (!found || isName(found.place) || names.some((name) => name.includes(word))) continue;
    yield {
      pointer: found.place.pointer,
      spot: spotWithin(survey, found.place.node, found.index, word.length),
      params: { word },
    };
  }
}

export const adLawRules: readonly Rule[] = [
  {
    code: "meaning.ad-law",
    severity: "note",
    scope: "any",
    texts: {
      zh: "「{word}」可能是《广告法》第九条不允许的绝对化用语，建议换一种说法",
      en: "“{word}” may be one of the absolute words that China's Advertising Law (article 9) forbids; say it in another way",
    },
    check: absoluteWords,
    bad: [
      { set: { [titlePointer]: "全网最低价200元购物红包" }, at: titlePointer },
      { set: { [`${einfoPointer}/secondLogoText`]: "国家级品质，送礼首选" }, at: `${einfoPointer}/secondLogoText` },
      { set: { [termsPointer]: '1.本店销量第一；\n2."最佳"体验。' }, at: termsPointer },
      { set: { [`${einfoPointer}/brandName`]: "顶级购物" }, at: `${einfoPointer}/brandName` },
      { set: { "/content/evoucherInfo/operation/0/altText": "最便宜，立即使用" }, at: "/content/evoucherInfo/operation/0/altText" },
    ],
    good: [
      {},
      { set: { [termsPointer]: "最终解释权归商家所有；每人最多领取3张，无最低消费，最高可减200元。" } },
      { set: { [namePointer]: "王牌烘焙", [titlePointer]: "王牌烘焙200元红包" } },
      { set: { "/content/merchant/maddr": "滨江路顶级广场3号" } },
      { set: { [termsPointer]: "第一次使用请联系客服；券码是唯一凭证。" } },
    ],
  },
];
