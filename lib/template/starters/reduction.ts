import { writeClaimTemplate } from "./claim-template";
import { brandOf, contact, fact, homeLink, terms } from "./phrases";
import type { Starter } from "./starter";

export const reduction: Starter = {
  id: "reduction",
  name: { zh: "满减券", en: "Money off" },
  description: { zh: "满100减20元，写明门槛和适用范围。", en: "¥20 off orders of ¥100, with threshold and range." },
  create: (target) =>
    writeClaimTemplate(target, {
      title: "满100减20元优惠券",
      backgroundColor: "RGB(184,76,0)",
      operation: [{ format: "url", message: homeLink(target), altText: "去使用" }],
      einfo: {
        logoText: "满100减20元",
        secondLogoText: "全店商品通用，付款时自动抵扣",
        brandName: brandOf(target, "满减券"),
        useLimitDesc: "满100元可用",
        auxiliaryFields: [fact("threshold", "使用门槛", "单笔满100元"), fact("range", "适用范围", "全店商品")],
        backFields: [
          terms(
            "单笔订单商品金额满100元可用，付款时抵扣20元。",
            "运费和税费不计入商品金额。",
            "每笔订单限用1张，不与其他优惠券同享。",
            "请在券面所示有效期内使用，逾期失效。",
            "不可转赠，不折现；订单退款时退实付金额，券不退回。",
          ),
          contact("在小程序「我的」页面联系客服，我们会尽快回复。"),
        ],
      },
    }),
};
