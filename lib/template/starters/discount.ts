import { writeClaimTemplate } from "./claim-template";
import { brandOf, contact, fact, homeLink, terms } from "./phrases";
import type { Starter } from "./starter";

export const discount: Starter = {
  id: "discount",
  name: { zh: "折扣券", en: "Discount" },
  description: { zh: "正价商品8.8折，写明哪些商品不参与。", en: "12% off regular prices, exclusions spelled out." },
  create: (target) =>
    writeClaimTemplate(target, {
      title: "正价商品8.8折券",
      backgroundColor: "RGB(101,62,179)",
      operation: [{ format: "url", message: homeLink(target), altText: "去选购" }],
      einfo: {
        logoText: "正价商品8.8折",
        secondLogoText: "线上线下通用，特价商品除外",
        brandName: brandOf(target, "折扣券"),
        headFields: [fact("audience", "适用人群", "会员专享")],
        secondaryFields: [
          fact("range", "适用商品", "正价商品"),
          fact("exclusions", "不参与", "特价商品、礼品卡"),
          fact("count", "使用次数", "1次"),
        ],
        backFields: [
          terms(
            "正价商品按8.8折结算，特价商品和礼品卡不参与。",
            "线上下单时选择本券，到店买单时向店员出示本券。",
            "每笔订单限用1张，不与其他优惠同享。",
            "请在券面所示有效期内使用，逾期失效。",
            "不可转赠，不折现；订单退款时退实付金额，券不退回。",
          ),
          contact("在小程序「我的」页面联系客服，或到店咨询店员。"),
        ],
      },
    }),
};
