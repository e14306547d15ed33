import { writeClaimTemplate } from "./claim-template";
import { brandOf, contact, fact, homeLink, terms } from "./phrases";
import type { Starter } from "./starter";

export const newcomer: Starter = {
  id: "newcomer",
  name: { zh: "新人礼包", en: "Welcome pack" },
  description: { zh: "三份礼遇合成一张券，只给新用户。", en: "Three gifts in one pass, for new customers." },
  create: (target) =>
    writeClaimTemplate(target, {
      title: "新人三重礼包",
      backgroundColor: "RGB(176,28,108)",
      operation: [{ format: "url", message: homeLink(target), altText: "去领取" }],
      einfo: {
        logoText: "新人三重礼",
        secondLogoText: "见面礼、包邮礼、回访礼，打开小程序一次领齐",
        brandName: brandOf(target, "新人礼包"),
        useLimitDesc: "仅限新用户",
        headFields: [fact("limit", "领取限制", "每人1份")],
        primaryFields: [
          fact("welcome", "见面礼", "满59元减10元"),
          fact("delivery", "包邮礼", "包邮1次"),
          fact("return", "回访礼", "第二单9折"),
        ],
        customFields: [
          {
            key: "guide",
            label: "新人指南",
            value: "礼包怎么用",
            type: "url",
            more: { title: "新人指南", url: homeLink(target) },
          },
        ],
        banner: { bannerImg: "", url: "" },
        backFields: [
          terms(
            "仅限没有在本店下过单的用户，每人限领1份。",
            "点「去领取」打开小程序，三份礼遇存入账户，用于三笔订单。",
            "每笔订单限用一份，运费不计入商品金额。",
            "请在券面所示有效期内领取，逾期失效。",
            "不可转赠，不折现；订单退款时退实付金额，礼遇不退回。",
          ),
          contact("在小程序「我的」页面联系客服，我们会尽快回复。"),
        ],
      },
    }),
};
