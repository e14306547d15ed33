import { writeClaimTemplate } from "./claim-template";
import { brandOf, contact, homeLink, terms } from "./phrases";
import type { Starter } from "./starter";

export const cashRedPacket: Starter = {
  id: "cash-red-packet",
  name: { zh: "现金红包", en: "Cash red packet" },
  description: { zh: "10元无门槛，付款时抵扣。", en: "¥10 off any order, no minimum." },
  create: (target) =>
    writeClaimTemplate(target, {
      title: "10元现金红包",
      backgroundColor: "RGB(206,34,42)",
      operation: [{ format: "url", message: homeLink(target), altText: "去花红包" }],
      einfo: {
        logoText: "10元现金红包",
        brandName: brandOf(target, "现金红包"),
        useLimitDesc: "无门槛",
        customFields: [
          {
            key: "goods",
            label: "可用商品",
            value: "全店商品",
            type: "url",
            more: { title: "可用商品", url: homeLink(target) },
          },
        ],
        backFields: [
          terms(
            "在本店小程序下单，付款时抵扣10元，没有金额门槛。",
            "订单金额不足10元时，差额不找零、不保留。",
            "每笔订单限用1个，不与其他红包同享。",
            "请在券面所示有效期内使用，逾期失效。",
            "不可提现，不可转赠；订单退款时退实付金额，红包不退回。",
          ),
          contact("在小程序「我的」页面联系客服，我们会尽快回复。"),
        ],
      },
    }),
};
