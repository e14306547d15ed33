import { writeClaimTemplate } from "./claim-template";
import { brandOf, contact, fact, terms } from "./phrases";
import type { Starter } from "./starter";

export const ticket: Starter = {
  id: "ticket",
  name: { zh: "门票", en: "Ticket" },
  description: { zh: "入园二维码、票种和开放时间。", en: "A QR code for the gate, who may enter, and when." },
  create: (target) =>
    writeClaimTemplate(target, {
      title: "成人门票",
      backgroundColor: "RGB(21,76,121)",
      operation: [{ format: "qrcode", message: "$serialNumber$", messageEncoding: "utf-8", altText: "入园时出示二维码" }],
      einfo: {
        logoText: "成人门票1张",
        secondLogoText: "凭二维码入园，一人一票",
        brandName: brandOf(target, "门票"),
        useLimitDesc: "限入园1次",
        originPrice: "60元",
        headFields: [fact("kind", "票种", "成人票")],
        primaryFields: [fact("day", "入园日期", "有效期内任选一天"), fact("hours", "开放时间", "09:00–17:00，16:00停止入园")],
        secondaryFields: [fact("gate", "入园口", "游客中心检票口"), fact("visitor", "适用人群", "身高1.2米以上")],
        passImg: "",
        passImgRatio: "2.79",
        backFields: [
          terms(
            "每张票限1人入园1次，出园后再次入园需另行购票。",
            "在检票口出示二维码，扫码后即视为已使用。",
            "身高1.2米及以下的儿童由成人陪同，免票入园。",
            "请在券面所示有效期内入园，逾期失效。",
            "不可转赠，不折现；园内另行收费的项目不含在内。",
          ),
          fact("transport", "到达方式", "在地图中搜索景区名称，按游客中心导航。"),
          contact("到游客中心咨询，或在小程序「我的」页面联系客服。"),
        ],
      },
    }),
};
