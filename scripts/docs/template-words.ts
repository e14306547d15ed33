import type { Wording } from "../../lib/template/wording";

/** Everything the field reference says around its tables. */

/** The short names in the column of sources. */
export const sources: readonly (readonly [mark: string, words: Wording])[] = [
  ["O", { zh: "支付宝官方：SDK、文档，或文档的副本", en: "Alipay itself: an SDK, a document, or a copy of one" }],
  ["C", { zh: "第三方的公开资料或代码", en: "public material or code of third parties" }],
  [
    "KIT1",
    {
      zh: "支付宝 alipass-kit 2.1.3（2013 年）：ValidateHelper、jsonmodel、enums",
      en: "Alipay's alipass-kit 2.1.3 of 2013: ValidateHelper, jsonmodel, enums",
    },
  ],
  [
    "KIT2",
    {
      zh: "支付宝 Alipass SDK v2（Java1.3.2）：ValidateUtils、model、enums",
      en: "Alipay's Alipass SDK v2 (Java1.3.2): ValidateUtils, model, enums",
    },
  ],
  [
    "NET",
    {
      zh: "alipay/alipay-sdk-net-all：Domain 里的 Template…DTO，以及请求和应答的注释",
      en: "alipay/alipay-sdk-net-all: Template…DTO in Domain, and the comments of requests and responses",
    },
  ],
  [
    "UID-MD",
    {
      zh: "AlipayDocs/open-docs：《小程序卡包UID发券接入流程》",
      en: "AlipayDocs/open-docs: 小程序卡包UID发券接入流程",
    },
  ],
  [
    "API24",
    {
      zh: "docs.open.alipay.com/api_24：alipay.pass.template.add、template.update、instance.add、instance.update",
      en: "docs.open.alipay.com/api_24: alipay.pass.template.add, template.update, instance.add, instance.update",
    },
  ],
];

export const introduction: readonly Wording[] = [
  {
    zh: "支付宝卡包模板里已知的每一个字段。表格由 [lib/template/schema.ts](../lib/template/schema.ts) 里的字段定义生成，表单、编辑器的补全和悬停提示、检查规则用的是同一份定义。写错了会怎样，见[检查规则](rules.md)。",
    en: "Every known field of an Alipay pass template. The tables are made of the definition in [lib/template/schema.ts](../lib/template/schema.ts), which form, editor and rules are read off as well. What is said of mistakes stands in [the rules](rules.md).",
  },
  {
    zh: "支付宝自己的字段表（opendocs open/016d5g）没有读得到的公开副本，这里的内容由它的 SDK、校验代码和公开文档拼成，每一行都注明来源。表里没有的键不会被拒绝，也不会被改动。",
    en: "Alipay's own table (opendocs open/016d5g) is in no public copy that could be read, so this one is put together from its SDKs, validators and documents, each row with its source. A key that is not here is neither refused nor touched.",
  },
];

/** The two layers at a glance. */
const envelope = {
  logo: "https://example.com/logo.png",
  strip: null,
  icon: null,
  content: { evoucherInfo: { einfo: {}, operation: [] }, platform: {}, style: {}, fileInfo: {}, merchant: {}, source: "alipassprod" },
};

/** The parts before the tables, in Markdown. */
export const chapters: readonly { readonly heading: Wording; readonly paragraphs: readonly Wording[]; readonly sample?: unknown }[] = [
  {
    heading: { zh: "外层和内容", en: "Envelope and content" },
    sample: envelope,
    paragraphs: [
      {
        zh: "`alipay.pass.template.add` 的参数 `tpl_content` 是一段 JSON 文本，最多 99,999 个字符：外层是三张图片，`content` 是券本身，也就是支付宝卡券设计器导出的 pass.json（`.alipass` 压缩包里的同名文件）。`content` 里的路径下面不再写出 `content.`。",
        en: "The parameter `tpl_content` of `alipay.pass.template.add` is a JSON text of at most 99,999 characters: an envelope with three images, and `content`, the pass itself, which is the pass.json that Alipay's designer exports (in an `.alipass`, the file of that name). Paths inside of `content` are written without `content.` below.",
      },
      {
        zh: "设计器导出的 pass.json 要手工改五处才能用来发券（opendocs support/01rg8v）：`platform.channelID` 写发券应用的 appId；删去 `platform.webServiceUrl`；`fileInfo.serialNumber` 写 `$serialNumber$`；补上 `merchant.mname`；补上 `merchant.mcallbackUrl`。",
        en: "Five hand edits make the designer's pass.json fit for issuing (opendocs support/01rg8v): `platform.channelID` becomes the issuing app's appId, `platform.webServiceUrl` goes, `fileInfo.serialNumber` becomes `$serialNumber$`, `merchant.mname` and `merchant.mcallbackUrl` are added.",
      },
    ],
  },
  {
    heading: { zh: "领券流程", en: "The claim flow" },
    paragraphs: [
      {
        zh: '`evoucherInfo.type` 为 `marketVoucher`、`fileInfo.formatVersion` 为 `"4"` 的模板走领券流程：用户在领券预览页点「领取」，支付宝带着一次性的 token 请求 `merchant.mcallbackUrl`，由这个地址背后的服务调用 `alipay.pass.instance.add` 发券，再把 passId 返回给支付宝。这个地址必须是公网可达的 https 地址。',
        en: 'A template with `evoucherInfo.type` `marketVoucher` and `fileInfo.formatVersion` `"4"` takes part in the claim flow: the user taps 领取 on the preview page, Alipay asks `merchant.mcallbackUrl` with a one-time token, the service behind that address issues with `alipay.pass.instance.add` and answers the passId. The address must be https and reachable from the internet.',
      },
      {
        zh: '其他类型（`coupon`、`eventTicket`、`boardingPass`、`card` 等）来自更早的 SDK，格式版本为 "1" 或 "2"。它们原样保留，检查时只给提示。',
        en: 'Other types (`coupon`, `eventTicket`, `boardingPass`, `card` and so on) come from older SDKs, with the format version "1" or "2". They are kept as they are and get notes only.',
      },
    ],
  },
  {
    heading: { zh: "变量", en: "Variables" },
    paragraphs: [
      {
        zh: "值写成 `$名字$` 就是变量，要占满整个文本：见过的模板里没有把变量放在一段文字中间的，也没有资料说那样会被替换。发券时 `tpl_params` 要给出每一个变量，键和值都是文本。",
        en: "A value that reads `$name$` is a variable, and the variable is the whole text: no known template has one in the middle of a sentence, and nothing says that it would be replaced there. `tpl_params` must give every variable when a pass is issued, all of them as texts.",
      },
      {
        zh: "`$serialNumber$` 是每张券的编号，由服务器生成，不超过 32 个字符，支付宝拒绝重复的编号。`fileInfo.formatVersion` 不能是变量。发出以后还想改的内容必须是变量：`alipay.pass.instance.update` 只能改变量和状态。",
        en: "`$serialNumber$` is the pass's own number, made by the server, at most 32 characters; Alipay refuses one that it has seen. `fileInfo.formatVersion` cannot be a variable. What should change on issued passes must be one: `alipay.pass.instance.update` changes variables and the status, nothing else.",
      },
      {
        zh: "`$channelID$` 和以 `_r_` 开头的名字由支付宝保留（NET）。",
        en: "`$channelID$` and names that begin with `_r_` are reserved by Alipay (NET).",
      },
    ],
  },
];

export const unknowns: readonly Wording[] = [
  {
    zh: "支付宝自己的字段表和各字段的确切长度（opendocs open/016d5g）",
    en: "Alipay's own table of fields with their exact lengths (opendocs open/016d5g)",
  },
  {
    zh: "服务端对 marketVoucher 的全部校验；这里只知道旧 SDK 在客户端做的那些",
    en: "all that the server checks of a marketVoucher; known is what the old SDKs checked on the client",
  },
  {
    zh: "图片尺寸是为更新的接口（alipay.user.pass.template.*）写的，用在这里是稳妥的做法，不是明文规定",
    en: "image sizes were written for the newer interface (alipay.user.pass.template.*); keeping to them here is prudent, not prescribed",
  },
  {
    zh: "信息项的 key 是否必填：旧校验代码要求有，领券流程的官方样例里没有",
    en: "whether an entry needs its key: old validators ask for it, the official sample of the claim flow has none",
  },
  { zh: "remindInfo.offset 在领券流程里按小时还是按秒计", en: "whether remindInfo.offset counts hours or seconds in the claim flow" },
  { zh: "变量只占文本一部分时会怎样", en: "what happens to a variable that is only part of a text" },
];

export const words = {
  title: { zh: "卡券模板字段", en: "The fields of a pass template" },
  fields: { zh: "字段", en: "Fields" },
  fieldsNote: {
    zh: "必填一栏：「是」指所有类型，「领券」指只有领券流程需要。`[]` 表示列表里的每一项。数字和布尔值在多数模板里写成文本，两种写法都可以。",
    en: "Required: “yes” for every type, “claim” in the claim flow only. `[]` stands for each entry of a list. Most templates hold numbers and booleans as texts; both will do.",
  },
  envelope: { zh: "外层", en: "Envelope" },
  unitNote: { zh: "下列列表里的每一项都是这样：", en: "So is each entry of these lists: " },
  messages: { zh: "核销项的 message", en: "The message of an operation" },
  messagesNote: {
    zh: "`message` 里写什么由 `format` 决定；变量总是可以的。动态码（`dqrcode`、`dbarcode`、`dwave`）和 `wave` 的内容没有公开的说明。",
    en: "`format` decides what `message` holds; a variable will always do. What the dynamic codes (`dqrcode`, `dbarcode`, `dwave`) and `wave` hold is said nowhere.",
  },
  images: { zh: "图片", en: "Images" },
  values: { zh: "取值", en: "Values" },
  valuesNote: { zh: "其他值不会被改动，检查时会指出来。", en: "Another value is pointed out and left as it is." },
  seeImages: { zh: "见「图片」", en: "see Images" },
  seeValues: { zh: "见「取值」", en: "see Values" },
  separator: { zh: "；", en: "; " },
  colon: { zh: "：", en: ": " },
  comma: { zh: "、", en: ", " },
  older: { zh: "（旧类型）", en: " (older type)" },
  unknown: { zh: "不清楚的地方", en: "What is not known" },
  sources: { zh: "来源", en: "Sources" },
} as const satisfies Record<string, Wording>;

export const columns = {
  path: { zh: "路径", en: "Path" },
  name: { zh: "名称和说明", en: "Name and meaning" },
  kind: { zh: "类型", en: "Kind" },
  required: { zh: "必填", en: "Required" },
  limits: { zh: "限制", en: "Limits" },
  example: { zh: "示例", en: "Example" },
  source: { zh: "来源", en: "Source" },
  format: { zh: "format", en: "format" },
  message: { zh: "message", en: "message" },
  value: { zh: "值", en: "Value" },
  meaning: { zh: "含义", en: "Meaning" },
} as const satisfies Record<string, Wording>;

export const kinds = {
  text: { zh: "文本", en: "text" },
  "multi-line": { zh: "多行文本", en: "text of several lines" },
  color: { zh: "颜色", en: "colour" },
  image: { zh: "图片地址", en: "image address" },
  url: { zh: "链接", en: "address" },
  "date-time": { zh: "时间", en: "date and time" },
  choice: { zh: "选项", en: "choice" },
  boolean: { zh: "是否", en: "true or false" },
  number: { zh: "数字", en: "number" },
  open: { zh: "不限", en: "any" },
  object: { zh: "对象", en: "object" },
  list: { zh: "列表", en: "list" },
} as const satisfies Record<string, Wording>;

export const requirements = {
  always: { zh: "是", en: "yes" },
  claim: { zh: "领券", en: "claim" },
} as const satisfies Record<string, Wording>;
