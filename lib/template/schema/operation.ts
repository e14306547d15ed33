import { choice } from "./choice";
import type { ListField, ObjectField, TextField } from "../field";
import { appDetail } from "./app";
import { anyImage } from "./image";

const code = {
  kind: "text",
  label: { zh: "码的内容", en: "Code" },
  help: { zh: "码里的内容，通常是一个变量。", en: "What the code holds, usually a variable." },
  mark: "O KIT1, KIT2",
  example: "$code$",
} as const satisfies TextField;

const link = {
  kind: "url",
  label: { zh: "链接地址", en: "Link" },
  help: {
    zh: "按钮打开的地址，要带协议头：http、https 或 alipays。按钮文字写在 altText。",
    en: "What the button opens, with its scheme: http, https or alipays. The button's words are altText.",
  },
  mark: "O KIT2",
  example: "alipays://platformapi/startapp?appId=2021000000000000&page=pages/index/index",
} as const satisfies TextField;

const lines = {
  kind: "list",
  label: { zh: "文字", en: "Texts" },
  help: { zh: "一行一项，例如券码。", en: "One line an entry, such as the code in digits." },
  mark: "O KIT1, KIT2",
  item: {
    kind: "object",
    label: { zh: "一行", en: "Line" },
    help: { zh: "标题和内容。", en: "A label and its value." },
    mark: "O KIT1, KIT2",
    fields: {
      label: {
        kind: "text",
        label: { zh: "标题", en: "Label" },
        help: { zh: "这一行是什么。", en: "What the line is." },
        mark: "O KIT1, KIT2",
        example: "券码",
      },
      value: {
        kind: "text",
        label: { zh: "内容", en: "Value" },
        help: { zh: "这一行的内容。", en: "What the line says." },
        mark: "O KIT1, KIT2",
        example: "$code$",
      },
    },
  },
} as const satisfies ListField;

const picture = {
  kind: "object",
  label: { zh: "图片", en: "Image" },
  help: { zh: "一张图片，可以点开。", en: "An image that may lead somewhere." },
  mark: "O KIT1, KIT2",
  fields: {
    img: {
      kind: "image",
      label: { zh: "图片地址", en: "Image's address" },
      help: { zh: "要显示的图片。", en: "The image to show." },
      mark: "O KIT1, KIT2",
      image: anyImage,
      example: "https://example.com/code.png",
    },
    target: {
      kind: "url",
      label: { zh: "点按后打开", en: "Target" },
      help: { zh: "点按图片后打开的地址，可为空。", en: "What a tap on the image opens; may be empty." },
      mark: "O KIT1, KIT2",
      example: "https://example.com/",
    },
  },
} as const satisfies ObjectField;

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
        shapes: {
          by: "format",
          of: { qrcode: code, barcode: code, exchange: code, url: link, text: lines, img: picture, app: appDetail },
        },
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
