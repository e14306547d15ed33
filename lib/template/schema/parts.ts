import type { ObjectField } from "../field";
import { choice } from "./choice";
import { anyImage } from "./image";

/** The smaller parts beside `evoucherInfo`. */

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
      group: "advanced",
      maxLength: 32,
      example: "2021000000000000",
    },
    webServiceUrl: {
      kind: "url",
      label: { zh: "旧同步地址", en: "Old sync address" },
      help: { zh: "旧字段，应当删除。", en: "A field of older templates that should go." },
      mark: "O KIT1, KIT2",
      group: "advanced",
      isOlder: true,
      maxLength: 128,
      example: "https://example.com/sync",
    },
    channelType: {
      kind: "text",
      label: { zh: "渠道类型", en: "Channel type" },
      help: { zh: "旧字段，开放平台写 openapi。", en: "A field of older templates; openapi on the open platform." },
      mark: "O KIT1",
      group: "advanced",
      isOlder: true,
      example: "openapi",
    },
    channelScene: {
      kind: "choice",
      label: { zh: "渠道场景", en: "Channel scene" },
      help: { zh: "旧字段：券从哪里发出。", en: "A field of older templates: where the pass comes from." },
      mark: "O KIT2",
      group: "advanced",
      isOlder: true,
      choices: [
        choice("public", "public", "public"),
        choice("client", "client", "client"),
        choice("alipass_sm", "alipass_sm", "alipass_sm"),
        choice("server", "server", "server"),
      ],
      example: "server",
    },
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
      group: "look",
      image: anyImage,
      example: "https://example.com/background.png",
    },
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
      example: "示例商城",
    },
    mtel: {
      kind: "text",
      label: { zh: "商户电话", en: "Phone" },
      help: { zh: "可不填。", en: "Optional." },
      mark: "O KIT2",
      group: "merchant",
      example: "400-000-0000",
    },
    maddr: {
      kind: "text",
      label: { zh: "商户地址", en: "Address" },
      help: { zh: "可不填。", en: "Optional." },
      mark: "O KIT2",
      group: "merchant",
      example: "杭州市滨江路 1 号",
    },
    minfo: {
      kind: "text",
      label: { zh: "商户介绍", en: "About" },
      help: { zh: "可不填。", en: "Optional." },
      mark: "O KIT2",
      group: "merchant",
      example: "社区便利店",
    },
  },
} as const satisfies ObjectField;
