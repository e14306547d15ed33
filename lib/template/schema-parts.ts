import type { ObjectField, TextField } from "./field";

/** What stands beside `evoucherInfo`. */

const legacyText = (zh: string, en: string) =>
  ({
    kind: "text",
    label: { zh, en },
    help: { zh: "旧字段。", en: "A field of older templates." },
    mark: "O KIT2",
  }) as const satisfies TextField;

export const platform = {
  kind: "object",
  label: { zh: "渠道", en: "Platform" },
  help: { zh: "发券的应用。", en: "The app that issues." },
  mark: "O",
  required: "always",
  fields: {
    channelID: {
      kind: "text",
      label: { zh: "渠道 ID", en: "Channel id" },
      help: { zh: "发券应用的 appId，必须与创建模板的应用一致。", en: "The issuing app's appId; must be the app that makes the template." },
      mark: "O KIT1, UID-MD",
      required: "always",
      group: "identity",
      maxLength: 32,
      example: "2021000000000000",
    },
    webServiceUrl: {
      kind: "url",
      label: { zh: "旧同步地址", en: "Old sync address" },
      help: { zh: "旧字段，应当删除。", en: "A field of older templates that should go." },
      mark: "O",
      maxLength: 128,
    },
    channelType: legacyText("渠道类型", "Channel type"),
    channelScene: legacyText("渠道场景", "Channel scene"),
  },
} as const satisfies ObjectField;

export const style = {
  kind: "object",
  label: { zh: "样式", en: "Style" },
  help: { zh: "券的颜色。", en: "Colours of the pass." },
  mark: "O",
  fields: {
    backgroundColor: {
      kind: "color",
      label: { zh: "背景色", en: "Background colour" },
      help: { zh: "写作 RGB(r,g,b)。", en: "Written RGB(r,g,b)." },
      mark: "O",
      group: "look",
      example: "RGB(16,142,233)",
    },
    backgroupImg: {
      kind: "image",
      label: { zh: "背景图", en: "Background image" },
      help: { zh: "键名就是 backgroupImg。", en: "The key really is spelt backgroupImg." },
      mark: "O KIT2",
    },
  },
} as const satisfies ObjectField;

export const fileInfo = {
  kind: "object",
  label: { zh: "文件", en: "File" },
  help: { zh: "模板的版本与规则。", en: "Version and rules of the template." },
  mark: "O",
  required: "always",
  fields: {
    formatVersion: {
      kind: "number",
      label: { zh: "格式版本", en: "Format version" },
      help: { zh: "领券流程为 4，不支持变量。", en: "4 in the claim flow; cannot be a variable." },
      mark: "O NET",
      required: "always",
      group: "identity",
      only: "4",
      example: "4",
    },
    serialNumber: {
      kind: "text",
      label: { zh: "券编号", en: "Serial number" },
      help: { zh: "必须是 $serialNumber$，发券时由服务器生成。", en: "Must be $serialNumber$; the server makes one for each pass." },
      mark: "O",
      required: "always",
      group: "identity",
      only: "$serialNumber$",
      example: "$serialNumber$",
    },
    canShare: {
      kind: "boolean",
      label: { zh: "可分享", en: "Can be shared" },
      help: { zh: "多位用户持有同一张券。", en: "Several users hold the same pass." },
      mark: "O NET, KIT2",
      group: "identity",
      example: true,
    },
    canBuy: {
      kind: "boolean",
      label: { zh: "可购买", en: "Can be bought" },
      help: { zh: "默认否。", en: "No by default." },
      mark: "O NET, KIT2",
      group: "identity",
      example: false,
    },
    canPresent: {
      kind: "boolean",
      label: { zh: "可转赠", en: "Can be given away" },
      help: { zh: "默认是，请始终写明。", en: "Yes by default: always write it." },
      mark: "O NET, KIT2",
      group: "identity",
      example: false,
    },
    supportTaxi: legacyText("打车入口", "Taxi entry"),
    taxiSchemaUrl: legacyText("打车地址", "Taxi address"),
    bindCardUrl: legacyText("绑卡地址", "Bind card address"),
    reservation: legacyText("预约", "Reservation"),
  },
} as const satisfies ObjectField;

export const merchant = {
  kind: "object",
  label: { zh: "商户", en: "Merchant" },
  help: { zh: "发券的商户。", en: "Who issues the pass." },
  mark: "O",
  required: "always",
  fields: {
    mname: {
      kind: "text",
      label: { zh: "商户名称", en: "Merchant's name" },
      help: { zh: "用户在券上看到的商户。", en: "The merchant as the user sees it." },
      mark: "O",
      required: "always",
      group: "merchant",
      example: "购物红包",
    },
    mcallbackUrl: {
      kind: "url",
      label: { zh: "领券回调地址", en: "Callback address" },
      help: {
        zh: "用户领取时支付宝请求的地址，https 且公网可达。",
        en: "What Alipay asks when a user claims; https and reachable from the internet.",
      },
      mark: "O UID-MD",
      required: "claim",
      group: "merchant",
      example: "https://example.com/shop/alipayPass/b",
    },
    mshortName: {
      kind: "text",
      label: { zh: "商户简称", en: "Short name" },
      help: { zh: "可不填。", en: "Optional." },
      mark: "O KIT2",
      group: "merchant",
    },
    mtel: {
      kind: "text",
      label: { zh: "商户电话", en: "Phone" },
      help: { zh: "可不填。", en: "Optional." },
      mark: "O KIT2",
      group: "merchant",
    },
    maddr: { kind: "text", label: { zh: "商户地址", en: "Address" }, help: { zh: "可不填。", en: "Optional." }, mark: "O KIT2" },
    minfo: { kind: "text", label: { zh: "商户介绍", en: "About" }, help: { zh: "可不填。", en: "Optional." }, mark: "O KIT2" },
  },
} as const satisfies ObjectField;
