import { writeClaimTemplate } from "./claim-template";
import { brandOf, contact, fact, terms } from "./phrases";
import type { Starter } from "./starter";

export const exchange: Starter = {
  id: "exchange",
  name: { zh: "兑换券", en: "Exchange" },
  description: { zh: "到店出示条形码，换一杯饮品。", en: "A barcode to show at the till, for one drink." },
  create: (target) =>
    writeClaimTemplate(target, {
      title: "中杯饮品兑换券",
      backgroundColor: "RGB(18,112,78)",
      operation: [{ format: "barcode", message: "$serialNumber$", messageEncoding: "utf-8", altText: "向店员出示，扫码兑换" }],
      einfo: {
        logoText: "中杯饮品1杯",
        secondLogoText: "菜单上的中杯饮品任选一款",
        brandName: brandOf(target, "兑换券"),
        useLimitDesc: "到店兑换",
        originPrice: "22元",
        passImg: "",
        passImgRatio: "2.79",
        primaryFields: [fact("item", "可兑换", "中杯饮品1杯"), fact("extra", "加料升杯", "补差价即可")],
        backFields: [
          terms(
            "每张券可兑换1杯中杯饮品，口味任选。",
            "点单前向店员出示条形码，扫码后即视为已兑换。",
            "加料、升杯需补差价，未兑换的部分不找零。",
            "请在券面所示有效期内兑换，逾期失效。",
            "不可转赠，不折现；兑换后不退回。",
          ),
          contact("到店咨询店员，或在小程序「我的」页面联系客服。"),
        ],
      },
    }),
};
