import type { ObjectField } from "../field";

/** `fileInfo`: version, number and rules of the template. */
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
      maxLength: 32,
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
    supportTaxi: {
      kind: "boolean",
      label: { zh: "打车入口", en: "Taxi entry" },
      help: {
        zh: '旧字段：券上是否有打车入口，写作 "true" 或 "false"。',
        en: "A field of older templates, “true” or “false”: a way to call a taxi.",
      },
      mark: "O KIT2",
      example: "false",
    },
    taxiSchemaUrl: {
      kind: "url",
      label: { zh: "打车地址", en: "Taxi address" },
      help: { zh: "旧字段：打车入口打开的地址。", en: "A field of older templates: what the taxi entry opens." },
      mark: "O KIT2",
      example: "alipays://platformapi/startapp?appId=20000130",
    },
    bindCardUrl: {
      kind: "url",
      label: { zh: "绑卡地址", en: "Bind card address" },
      help: {
        zh: "旧字段：会员卡预览页「绑卡」按钮的地址。",
        en: "A field of older templates: what the button that binds a member card opens.",
      },
      mark: "O KIT2",
      example: "https://example.com/bind",
    },
    reservation: {
      kind: "boolean",
      label: { zh: "预约", en: "Reservation" },
      help: {
        zh: '旧字段：是否为预订，写作 "true" 或 "false"，也可以是变量。',
        en: "A field of older templates, “true” or “false” or a variable: whether it is a reservation.",
      },
      mark: "O KIT2",
      example: "false",
    },
  },
} as const satisfies ObjectField;
