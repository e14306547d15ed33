import { choice } from "./schema-choice";
import type { ListField } from "./field";

/** An entry of `evoucherInfo.operation`. What `message` holds depends on `format`: rules/operations. */
export const operation = {
  kind: "list",
  label: { zh: "核销与跳转", en: "Redeem and links" },
  help: { zh: "二维码、条形码、按钮等，可有多项。", en: "Codes and buttons; several are allowed." },
  mark: "O KIT2, NET",
  group: "operation",
  item: {
    kind: "object",
    label: { zh: "核销项", en: "Operation" },
    help: { zh: "用户在券上看到的一个码或按钮。", en: "One code or button on the pass." },
    mark: "O KIT2",
    fields: {
      format: {
        kind: "choice",
        label: { zh: "形式", en: "Format" },
        help: { zh: "决定「内容」怎样填写。", en: "Decides what the message holds." },
        mark: "O KIT2, NET",
        choices: [
          choice("url", "链接", "Link"),
          choice("qrcode", "二维码", "QR code"),
          choice("barcode", "条形码", "Barcode"),
          choice("text", "文本", "Text"),
          choice("img", "图片", "Image"),
          choice("app", "应用", "App"),
          choice("wave", "声波", "Sound wave"),
          choice("dqrcode", "动态二维码", "Dynamic QR code"),
          choice("dbarcode", "动态条形码", "Dynamic barcode"),
          choice("dwave", "动态声波", "Dynamic sound wave"),
          choice("exchange", "自定义核销", "Own redeeming"),
        ],
        example: "url",
      },
      message: {
        kind: "open",
        label: { zh: "内容", en: "Message" },
        help: {
          zh: "码的内容；链接要带协议头（http、https、alipays）；文本为 [{label,value}]；图片为 {img,target}。",
          en: "The code; a link with its scheme (http, https, alipays); for text [{label,value}]; for images {img,target}.",
        },
        mark: "O KIT2",
        example: "alipays://platformapi/startapp?appId=2021000000000000&page=pages/index/index",
      },
      messageEncoding: {
        kind: "choice",
        label: { zh: "编码", en: "Encoding" },
        help: { zh: "默认 utf-8。", en: "utf-8 by default." },
        mark: "O KIT2",
        choices: [choice("utf-8", "utf-8", "utf-8"), choice("gbk", "gbk", "gbk")],
        example: "utf-8",
      },
      altText: {
        kind: "text",
        label: { zh: "说明文字", en: "Alternative text" },
        help: { zh: "码下方的文字，或按钮上的文字。", en: "The text below a code, or on a button." },
        mark: "O KIT2",
        example: "立即使用",
      },
    },
  },
} as const satisfies ListField;
