import type { Field, FieldGroup, ObjectField, TextField, ValueOf } from "./field";
import { readIndex, readPointer, writePointer, type Pointer } from "./pointer";
import { evoucherInfo } from "./schema-evoucher";

/**
 * One definition of a template in the claim flow's shape (alipay-pass.md §2.1, §2.2). The form, the JSON Schema (json-schema.ts), the
 * rules and the types below are read off it; nothing of it is written a second time. Keys it does not know are kept by everything.
 */

const legacyText = (zh: string, en: string) =>
  ({
    kind: "text",
    label: { zh, en },
    help: { zh: "旧字段。", en: "A field of older templates." },
    mark: "O KIT2",
  }) as const satisfies TextField;

const platform = {
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

const style = {
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

const fileInfo = {
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

const merchant = {
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

const legacy = (zh: string, en: string) =>
  ({
    kind: "open",
    label: { zh, en },
    help: { zh: "旧字段，原样保留。", en: "A field of older templates, kept as it is." },
    mark: "O KIT1, KIT2",
  }) as const;

export const templateSchema = {
  kind: "object",
  label: { zh: "模板", en: "Template" },
  help: { zh: "支付宝收到的 tpl_content。", en: "The tpl_content that Alipay receives." },
  mark: "O API24",
  required: "always",
  fields: {
    logo: {
      kind: "image",
      label: { zh: "Logo", en: "Logo" },
      help: { zh: "正方形，不小于 500×500，不超过 1 MB。", en: "Square, at least 500×500, at most 1 MB." },
      mark: "O API24, UID-MD",
      required: "always",
      group: "look",
      example: "https://example.com/logo.png",
    },
    strip: {
      kind: "image",
      label: { zh: "背景大图", en: "Strip" },
      help: { zh: "不小于 1020×643，不要圆角，可为空。", en: "At least 1020×643, no rounded corners; may be empty." },
      mark: "O API24",
      group: "look",
    },
    icon: {
      kind: "image",
      label: { zh: "图标", en: "Icon" },
      help: { zh: "可为空。", en: "May be empty." },
      mark: "O API24",
      group: "look",
    },
    content: {
      kind: "object",
      label: { zh: "内容", en: "Content" },
      help: { zh: "卡券设计器导出的 pass.json。", en: "The pass.json that Alipay's designer exports." },
      mark: "O API24, UID-MD",
      required: "always",
      fields: {
        evoucherInfo,
        platform,
        style,
        fileInfo,
        merchant,
        source: {
          kind: "text",
          label: { zh: "来源", en: "Source" },
          help: { zh: "设计器写入 alipassprod。", en: "The designer writes alipassprod." },
          mark: "C",
          example: "alipassprod",
        },
        alipayVerify: legacy("支付宝核销", "Verified by Alipay"),
        appInfo: legacy("应用信息", "App"),
        tradeInfo: legacy("交易信息", "Trade"),
        featureDescriptions: legacy("会员卡权益", "Member benefits"),
      },
    },
  },
} as const satisfies ObjectField;

/** A template's value as far as it is known; every part may be missing, null or of another kind in a text that a person is typing. */
export type TemplateValue = ValueOf<typeof templateSchema>;
export type Operation = ValueOf<typeof evoucherInfo.fields.operation.item>;
export type Unit = ValueOf<typeof evoucherInfo.fields.einfo.fields.backFields.item>;

/** The type of the claim flow; the rules judge it, other types pass with notes. */
export const CLAIM_TYPE = "marketVoucher";
/** Longer texts are refused by `alipay.pass.template.add` (API24: tpl_content 99999). */
export const MAX_TEMPLATE_LENGTH = 99_999;

export interface FieldEntry {
  readonly pointer: Pointer;
  readonly field: Field;
}

/** Every field outside of lists, parents before their children, in the order of the definition. */
export const templateFields: readonly FieldEntry[] = flatten(templateSchema, []);

/** The fields the form shows in a group. */
export function fieldsOfGroup(group: FieldGroup): FieldEntry[] {
  return templateFields.filter(({ field }) => field.group === group);
}

/** The definition of what a pointer names, entries of lists included (`/content/evoucherInfo/operation/0/format`), or null. */
export function findField(pointer: Pointer): Field | null {
  let field: Field = templateSchema;
  for (const segment of readPointer(pointer)) {
    const next: Field | undefined =
      field.kind === "object" && Object.hasOwn(field.fields, segment)
        ? field.fields[segment]
        : field.kind === "list" && (segment === "-" || readIndex(segment) !== null)
          ? field.item
          : undefined;
    if (!next) return null;
    field = next;
  }
  return field;
}

function flatten(field: Field, path: readonly string[]): FieldEntry[] {
  const below = field.kind === "object" ? Object.entries(field.fields).flatMap(([key, child]) => flatten(child, [...path, key])) : [];
  return [{ pointer: writePointer(path), field }, ...below];
}
