import type { ListField, ObjectField, TextField } from "../field";
import { appDetail } from "./app";
import { choice } from "./choice";

/** Parts of `content` that only older templates use; they are kept as they are. */

export const alipayVerify = {
  kind: "list",
  label: { zh: "支付宝核销", en: "Verified by Alipay" },
  help: { zh: "旧字段：由支付宝发码、核销的形式。", en: "An older field: the codes that Alipay issues and verifies." },
  mark: "O KIT2",
  group: "advanced",
  isOlder: true,
  item: {
    kind: "choice",
    label: { zh: "核销形式", en: "Kind of code" },
    help: { zh: "可以有多种。", en: "There may be several." },
    mark: "O KIT2",
    choices: [
      choice("wave", "声波", "Sound wave"),
      choice("barcode", "条形码", "Barcode"),
      choice("qrcode", "二维码", "QR code"),
      choice("text", "文本", "Text"),
    ],
    example: "qrcode",
  },
} as const satisfies ListField;

export const appInfo = {
  kind: "object",
  label: { zh: "应用信息", en: "App" },
  help: {
    zh: "旧字段：券上打开商户应用的入口，可为空。",
    en: "An older field: the way from the pass into the merchant's app; may be null.",
  },
  mark: "O KIT1, KIT2",
  group: "advanced",
  isOlder: true,
  fields: {
    label: {
      kind: "text",
      label: { zh: "应用名称", en: "App's name" },
      help: { zh: "用户看到的应用名称。", en: "The app as the user sees it." },
      mark: "O KIT1, KIT2",
      example: "示例商城",
    },
    message: {
      kind: "text",
      label: { zh: "提示文案", en: "Words" },
      help: { zh: "入口旁的说明。", en: "What stands beside it." },
      mark: "O KIT1, KIT2",
      example: "打开应用查看",
    },
    app: appDetail,
  },
} as const satisfies ObjectField;

const fact = (zh: string, en: string, helpZh: string, helpEn: string, example: string) =>
  ({ kind: "text", label: { zh, en }, help: { zh: helpZh, en: helpEn }, mark: "O KIT1, KIT2", example }) as const satisfies TextField;

export const tradeInfo = {
  kind: "object",
  label: { zh: "交易信息", en: "Trade" },
  help: { zh: "旧字段：购买这张券的订单。", en: "An older field: the order with which the pass was bought." },
  mark: "O KIT1, KIT2",
  group: "advanced",
  isOlder: true,
  fields: {
    tradeNo: fact("交易号", "Trade number", "支付宝的交易号。", "Alipay's number of the trade.", "2026010122000000000000000001"),
    perVoucherBuyAmount: fact("单张实付", "Paid for each", "每张实际支付的金额。", "What was paid for each.", "88.00"),
    perVoucherAmount: fact("单张面额", "Worth of each", "每张的面额。", "What each is worth.", "100.00"),
    voucherBuyCount: fact("购买数量", "Count", "买了多少张。", "How many were bought.", "1"),
    buyerUserId: fact("买家", "Buyer", "买家的支付宝账号。", "The buyer's Alipay account.", "2088000000000000"),
    manualRefundRatio: fact("手动退款比例", "Manual refund", "手动退款时退回的比例。", "The share that a manual refund gives back.", "1"),
    autoRefundRatio: fact(
      "自动退款比例",
      "Automatic refund",
      "自动退款时退回的比例。",
      "The share that an automatic refund gives back.",
      "1",
    ),
  },
} as const satisfies ObjectField;

export const featureDescriptions = {
  kind: "list",
  label: { zh: "会员卡权益", en: "Member benefits" },
  help: { zh: "旧字段：会员卡开卡前展示的权益。", en: "An older field: the benefits shown before a member card is opened." },
  mark: "O KIT2",
  group: "advanced",
  isOlder: true,
  item: {
    kind: "text",
    label: { zh: "权益", en: "Benefit" },
    help: { zh: "一条权益。", en: "One benefit." },
    mark: "O KIT2",
    example: "生日当月双倍积分",
  },
} as const satisfies ListField;
