import type { ListField, ObjectField } from "../field";
import { choice } from "./choice";
import { unitIconImage } from "./image";

/** One line of text on the card or the detail page. */
const unit = {
  kind: "object",
  label: { zh: "信息项", en: "Entry" },
  help: { zh: "一条带标题的信息。", en: "One piece of information with a label." },
  mark: "O KIT1, KIT2",
  example: { label: "使用须知", value: "1.每人限领一张", type: "text" },
  fields: {
    key: {
      kind: "text",
      label: { zh: "键", en: "Key" },
      help: { zh: "同一区域内不重复的英文名，可不填。", en: "A name unique within its area; may be left out." },
      mark: "O KIT1",
      example: "description",
    },
    label: {
      kind: "text",
      label: { zh: "标题", en: "Label" },
      help: { zh: "信息的名称，例如「使用须知」。", en: "What the entry is about, such as terms of use." },
      mark: "O KIT1, KIT2",
      example: "使用须知",
    },
    value: {
      kind: "multi-line",
      label: { zh: "内容", en: "Value" },
      help: { zh: "信息的内容，换行写作 \\n。", en: "The entry's text; a line break is \\n." },
      mark: "O KIT1, KIT2",
      example: "1.每人限领一张",
    },
    type: {
      kind: "choice",
      label: { zh: "类型", en: "Type" },
      help: { zh: "默认为文本；链接需要填写「更多」里的地址。", en: "Text by default; a link needs the address under “more”." },
      mark: "O KIT2",
      choices: [
        choice("text", "文本", "Text"),
        choice("tel", "电话", "Phone"),
        choice("url", "链接", "Link"),
        choice("map", "地图", "Map"),
        // Seen in third-party code only.
        choice("image", "图片", "Image"),
      ],
      example: "text",
    },
    icon: {
      kind: "image",
      label: { zh: "图标", en: "Icon" },
      help: { zh: "不小于 100×100，不支持 gif。", en: "At least 100×100; no gif." },
      mark: "O NET, KIT2",
      image: unitIconImage,
      example: "https://example.com/entry.png",
    },
    more: {
      kind: "object",
      label: { zh: "更多", en: "More" },
      help: { zh: "点按后打开的页面。", en: "The page that opens on a tap." },
      mark: "O KIT2",
      fields: {
        title: {
          kind: "text",
          label: { zh: "页面标题", en: "Page title" },
          help: { zh: "打开页面的标题。", en: "Title of the page." },
          mark: "O KIT2",
          example: "活动详情",
        },
        url: {
          kind: "url",
          label: { zh: "页面地址", en: "Page address" },
          help: { zh: "类型为链接时必填。", en: "Needed when the type is link." },
          mark: "O KIT2",
          example: "https://example.com/terms",
        },
      },
    },
  },
} as const satisfies ObjectField;

/** A list of them, an area of the card or of the detail page. */
export const units = <const Zh extends string, const En extends string>(zh: Zh, en: En, helpZh: string, helpEn: string) =>
  ({
    kind: "list",
    label: { zh, en },
    help: { zh: helpZh, en: helpEn },
    mark: "O KIT1, KIT2",
    group: "details",
    item: unit,
  }) as const satisfies ListField;
