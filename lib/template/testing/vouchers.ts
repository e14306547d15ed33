import { createDocument, setAt, type TemplateDocument } from "../document";
import { einfoPointer } from "../pointers";
import { fittedRedPacket } from "./fixtures";

/** What one voucher says; everything else of it is the red packet's. */
export interface Voucher {
  readonly title: string;
  readonly logoText: string;
  readonly secondLogoText?: string;
  readonly useLimitDesc?: string;
  readonly mname?: string;
  readonly mtel?: string;
  readonly canPresent?: boolean;
  readonly operation?: unknown;
  readonly dates?: readonly [start: string, end: string];
  /** Labels and values of `backFields`. */
  readonly terms: Readonly<Record<string, string>>;
}

const summer = ["2026-06-01 00:00:00", "2026-08-31 23:59:59"] as const;
const code = { format: "qrcode", message: "$code$", altText: "$code$" };

/** For tests: vouchers as shops write them. */
export const vouchers: readonly Voucher[] = [
  {
    title: "满100减20元优惠券",
    logoText: "满100减20",
    secondLogoText: "单笔消费满100元可用，最高优惠20元",
    useLimitDesc: "全场可用",
    terms: {
      使用须知:
        "1.单笔订单实付满100元立减20元，不满100元不可使用；\n2.每人限领1张，每笔订单限用1张；\n3.烟酒、充值卡及特价商品除外；\n4.领取后3天内有效，过期作废；\n5.如有疑问请拨打客服热线 400-820-5678（9:00-21:00）。",
    },
  },
  {
    title: "夏日冷饮8.5折券",
    logoText: "85折",
    secondLogoText: "全场饮品8.5折，不与其他优惠同享",
    dates: summer,
    mname: "青柠茶社",
    terms: {
      使用说明:
        "有效期：2026年6月1日至2026年8月31日。\n凭券享饮品八五折，单次最多可减30元。周边商品不参与活动。\n本活动最终解释权归青柠茶社所有。",
      适用门店: "西湖店：龙井路18号，0571-87654320",
    },
  },
  {
    title: "拿铁咖啡兑换券",
    logoText: "拿铁1杯",
    secondLogoText: "价值32元，凭券免费兑换中杯拿铁一杯",
    operation: code,
    mname: "半山咖啡",
    terms: { 使用须知: "到店出示二维码即可兑换。最好提前10分钟下单，兑换后不可退换。每天限兑1杯，加浓缩需另付3元。客服微信：banshan01" },
  },
  {
    title: "动物园成人门票",
    logoText: "成人票",
    secondLogoText: "原价120元，现价98元",
    operation: code,
    dates: summer,
    mname: "云岭动物园",
    mtel: "0871-65012233",
    terms: {
      入园须知:
        "1.请于2026年8月31日前使用；\n2.入园时间 08:30-17:00，最晚16:00检票；\n3.1.2米以下儿童免票，65岁以上老人半价；\n4.2026年7月1日至7月3日闭园检修，不可使用；\n5.请提前1天预约，当日有效；\n6.国家级风景名胜区内请勿吸烟；\n7.券码为唯一入园凭证，请妥善保管。",
    },
  },
  {
    title: "新人礼包：50元",
    logoText: "50元新人礼包",
    secondLogoText: "内含10元券3张、20元券1张",
    terms: {
      规则: "礼包共50元，含无门槛10元券3张、满199元可用的20元券1张。仅限首次注册用户领取，同一手机号、同一账号视为同一用户。第一次下单时自动抵扣，系统默认使用最优惠的一张。领取后3天内使用，请联系在线客服。",
    },
  },
  {
    title: "2小时免费停车券",
    logoText: "免费停车2小时",
    secondLogoText: "仅限本停车场使用",
    mname: "城南广场",
    terms: {
      使用须知:
        "停车2小时内免费，超出部分按每小时5元计费，24小时最高收费40元。离场前15分钟内有效缴费。每车每天限用1张。咨询电话：0571-88001122。",
    },
  },
  {
    title: "影院通兑票 39.9元",
    logoText: "通兑票",
    secondLogoText: "IMAX、杜比厅需补差价10元起",
    dates: ["2026-01-01 00:00:00", "2026-12-31 23:59:59"],
    operation: { format: "text", message: [{ label: "兑换码", value: "$code$" }] },
    mname: "星河影城",
    terms: {
      使用规则:
        "有效期至2026年12月31日。请凭兑换码在取票机取票，最佳入场时间为开场前15分钟。春节（2月17日-2月23日）及特殊场次不可用。购票后不支持退改签，最新排片以影院公告为准。",
      联系我们: "公众号「星河影城」",
    },
  },
  {
    title: "88元双人下午茶套餐",
    logoText: "双人下午茶",
    secondLogoText: "门市价168元，凭券立减80元",
    mname: "花间里",
    terms: { 套餐详情: "司康2份、红茶1壶、马卡龙4枚。周末及法定节假日需加收10元服务费。请提前2小时致电 13958120472 预约。有效期三天。" },
  },
  {
    title: "洗车5折体验",
    logoText: "五折洗车",
    secondLogoText: "原价60元，到店仅付30元",
    operation: { format: "barcode", message: "690123456789" },
    terms: { 须知: "限5座轿车，7座及以上加收10元。雨天48小时内免费返洗一次。请出示券码核销。门店电话见详情。" },
  },
  {
    title: "立减5元骑行券",
    logoText: "立减5元",
    secondLogoText: "骑行满30分钟可用，每日限用2次",
    terms: {
      使用说明: "每次骑行最多抵扣5元，超出部分自付。券不可叠加，不找零，不兑现，不支持转赠。领取后三天内有效，如有疑问请联系客服。",
    },
  },
  {
    title: "健身房3天体验卡",
    logoText: "3天体验卡",
    secondLogoText: "含1节私教课",
    dates: summer,
    mname: "力行健身",
    mtel: "13958120472",
    terms: {
      体验须知: "自首次到店起连续3天有效，请于2026-08-31前到店激活。激活后72小时内可使用器械区与泳池。年满18周岁可用，请携带身份证。",
    },
  },
  {
    title: "生鲜券包 满59减10 满99减25",
    logoText: "最高减25元",
    secondLogoText: "满59元减10元，满99元减25元",
    terms: { 使用须知: "订单满39元包邮；券可与会员9.5折同享。第一时间享受鲜货，签收后24小时内可申请售后，退款3个工作日内到账。客服 95123" },
  },
  {
    title: "好友礼：可转赠的20元代金券",
    logoText: "20元代金券",
    secondLogoText: "无门槛，全场通用",
    canPresent: true,
    dates: summer,
    terms: { 使用须知: "本券可转赠好友。面值20元，无最低消费，不找零。使用日期：2026.06.01-2026.08.31，逾期作废。疑问请咨询店员。" },
  },
  {
    title: "酒店延迟退房券",
    logoText: "延迟退房至14点",
    secondLogoText: "入住后出示即可",
    dates: ["2026-06-01 00:00:00", "2026-06-30 23:59:59"],
    mname: "松间酒店",
    terms: { 使用条件: "有效期一个月（2026年6月1日-6月30日）。入住2晚及以上可用。房态紧张时本店保留最终解释权。前台电话：0571-86650011" },
  },
  {
    title: "话费充100送10",
    logoText: "送10元话费",
    secondLogoText: "充值100元即送10元",
    terms: {
      活动规则: "活动时间：2026年1月1日至2026年12月31日。充值成功后24小时内到账，最长不超过72小时。每个号码每月限1次。客服电话 10086。",
    },
  },
  {
    title: "$title$",
    logoText: "$logoText$",
    secondLogoText: "$desc$",
    terms: { 使用须知: "$terms$", 客服电话: "$tel$" },
  },
];

/** A voucher as a template. */
export function writeVoucher({
  title,
  logoText,
  secondLogoText = "",
  useLimitDesc = "",
  terms,
  dates,
  operation,
  ...merchant
}: Voucher): TemplateDocument {
  const values: [pointer: string, value: unknown][] = [
    ["/content/evoucherInfo/title", title],
    [`${einfoPointer}/logoText`, logoText],
    [`${einfoPointer}/secondLogoText`, secondLogoText],
    [`${einfoPointer}/useLimitDesc`, useLimitDesc],
    [`${einfoPointer}/brandName`, merchant.mname ?? ""],
    [`${einfoPointer}/backFields`, Object.entries(terms).map(([label, value]) => ({ label, value, type: "text" }))],
    ["/content/merchant/mname", merchant.mname ?? "小满便利"],
    ["/content/merchant/mtel", merchant.mtel ?? ""],
    ["/content/fileInfo/canPresent", merchant.canPresent ?? false],
    ["/content/evoucherInfo/startDate", dates?.[0] ?? "$activeTime$"],
    ["/content/evoucherInfo/endDate", dates?.[1] ?? "$expireTime$"],
  ];
  if (operation !== undefined) values.push(["/content/evoucherInfo/operation/0", operation]);
  return values.reduce((document, [pointer, value]) => setAt(document, pointer, value).document, createDocument(fittedRedPacket));
}
