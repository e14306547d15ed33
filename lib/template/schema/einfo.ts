import type { ListField, ObjectField } from "../field";
import { choice } from "./choice";
import { bannerImage, passImage, unitIconImage } from "./image";

/** `einfo`: one line of text on the card or the detail page. */
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

const units = <const Zh extends string, const En extends string>(zh: Zh, en: En, helpZh: string, helpEn: string) =>
  ({ kind: "list", label: { zh, en }, help: { zh: helpZh, en: helpEn }, mark: "O KIT1, KIT2", item: unit }) as const satisfies ListField;

/** `einfo`: texts and images of the card and its detail page. */
export const einfo = {
  kind: "object",
  label: { zh: "券面信息", en: "Card content" },
  help: { zh: "券面与详情上的文字和图片。", en: "Texts and images of the card and its detail page." },
  mark: "O",
  required: "always",
  fields: {
    logoText: {
      kind: "text",
      label: { zh: "主标题", en: "Main title" },
      help: { zh: "券面上最大的一行，建议不超过 12 个字。", en: "The largest line of the card; at most 12 characters advised." },
      mark: "O KIT1, KIT2",
      required: "always",
      group: "benefit",
      advisedLength: 12,
      example: "200元购物红包",
    },
    secondLogoText: {
      kind: "text",
      label: { zh: "副标题", en: "Subtitle" },
      help: { zh: "主标题下的说明，建议不超过 50 个字。", en: "The line below the title; at most 50 characters advised." },
      mark: "O",
      group: "benefit",
      advisedLength: 50,
      example: "红包仅限在本页购买部分实物商品使用",
    },
    brandName: {
      kind: "text",
      label: { zh: "品牌", en: "Brand" },
      help: { zh: "券面左上的品牌名，建议不超过 9 个字。", en: "The brand in the card's corner; at most 9 characters advised." },
      mark: "O",
      group: "benefit",
      advisedLength: 9,
      example: "购物红包",
    },
    useLimitDesc: {
      kind: "text",
      label: { zh: "使用限制", en: "Restriction" },
      help: { zh: "例如「全场可用」，建议不超过 12 个字。", en: "Such as “valid everywhere”; at most 12 characters advised." },
      mark: "O",
      group: "benefit",
      advisedLength: 12,
      example: "全场可用",
    },
    originPrice: {
      kind: "text",
      label: { zh: "原价", en: "Original price" },
      help: { zh: "用来对比的价格。", en: "A price to compare with." },
      mark: "O",
      group: "benefit",
      example: "299元",
    },
    discountContent: {
      kind: "text",
      label: { zh: "优惠内容", en: "Discount" },
      help: { zh: "折扣类型使用，例如「9.2折」。", en: "For discount types, such as 8% off." },
      mark: "O KIT2",
      example: "9.2折",
    },
    discountNotice: {
      kind: "text",
      label: { zh: "优惠说明", en: "Discount notice" },
      help: { zh: "例如「酒水不打折」。", en: "Such as “drinks excluded”." },
      mark: "O KIT2",
      example: "酒水不打折",
    },
    passImg: {
      kind: "image",
      label: { zh: "主图", en: "Main image" },
      help: { zh: "不小于 670×335，不超过 1 MB。", en: "At least 670×335, at most 1 MB." },
      mark: "O NET",
      group: "look",
      image: passImage,
      example: "https://example.com/pass.png",
    },
    passImgRatio: {
      kind: "number",
      label: { zh: "主图宽高比", en: "Main image ratio" },
      help: { zh: "两位小数，默认 2.79。", en: "Two decimals, 2.79 by default." },
      mark: "O",
      group: "look",
      min: 0.2,
      max: 10,
      example: "2.79",
    },
    banner: {
      kind: "object",
      label: { zh: "横幅", en: "Banner" },
      help: { zh: "详情页中的横幅图片。", en: "An image across the detail page." },
      mark: "O",
      fields: {
        bannerImg: {
          kind: "image",
          label: { zh: "横幅图片", en: "Banner image" },
          help: { zh: "建议 710×200。", en: "710×200 advised." },
          mark: "O NET",
          group: "look",
          image: bannerImage,
          example: "https://example.com/banner.png",
        },
        url: {
          kind: "url",
          label: { zh: "横幅链接", en: "Banner link" },
          help: { zh: "点按横幅后打开的地址。", en: "What a tap on the banner opens." },
          mark: "O",
          group: "look",
          example: "https://example.com/sale",
        },
      },
    },
    headFields: units("头部信息", "Head entries", "券面右上的信息。", "Entries in the card's upper corner."),
    primaryFields: units("主要信息", "Primary entries", "券面中部的信息。", "Entries in the middle of the card."),
    secondaryFields: units("次要信息", "Secondary entries", "主要信息下方的信息。", "Entries below the primary ones."),
    auxiliaryFields: units("辅助信息", "Auxiliary entries", "券面下部的信息。", "Entries at the card's foot."),
    customFields: {
      ...units("自定义信息", "Own entries", "详情页中可点按的信息。", "Entries of the detail page that can be tapped."),
      mark: "O KIT2",
    },
    backFields: {
      ...units(
        "使用须知",
        "Terms and details",
        "详情页中的长文字，例如使用须知、客服电话。",
        "Longer texts of the detail page: terms, contact.",
      ),
      group: "terms",
    },
  },
} as const satisfies ObjectField;
