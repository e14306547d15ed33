import type { ListField, ObjectField } from "../field";

/** One shop, in the words of both SDKs. */
const shopFields = {
  relevantText: {
    kind: "text",
    label: { zh: "门店名称", en: "Shop's name" },
    help: { zh: "用户看到的门店名称。", en: "The shop as the user sees it." },
    mark: "O KIT1, KIT2",
    example: "滨江店",
  },
  addr: {
    kind: "text",
    label: { zh: "门店地址", en: "Shop's address" },
    help: { zh: "门店的地址。", en: "Where the shop is." },
    mark: "O KIT1, KIT2",
    example: "滨江路 1 号",
  },
  tel: {
    kind: "text",
    label: { zh: "门店电话", en: "Shop's phone" },
    help: { zh: "门店的电话。", en: "The shop's phone number." },
    mark: "O KIT1, KIT2",
    example: "400-000-0000",
  },
  latitude: {
    kind: "number",
    label: { zh: "纬度", en: "Latitude" },
    help: { zh: "门店的纬度，单位为度。", en: "The shop's latitude in degrees." },
    mark: "O KIT1, KIT2",
    min: -90,
    max: 90,
    example: "30.25",
  },
  longitude: {
    kind: "number",
    label: { zh: "经度", en: "Longitude" },
    help: { zh: "门店的经度，单位为度。", en: "The shop's longitude in degrees." },
    mark: "O KIT1, KIT2",
    min: -180,
    max: 180,
    example: "120.17",
  },
  altitude: {
    kind: "number",
    label: { zh: "海拔", en: "Altitude" },
    help: { zh: "门店的海拔，可不填。", en: "The shop's altitude; may be left out." },
    mark: "O KIT1, KIT2",
    example: "12",
  },
} as const satisfies ObjectField["fields"];

/** `evoucherInfo.locations`: shops one after the other (KIT1), or cities with their shops (KIT2). */
export const locations = {
  kind: "list",
  label: { zh: "门店", en: "Places" },
  help: {
    zh: "可用的门店：每项一家门店（旧写法），或每项一个城市、门店放在 shops 里。",
    en: "Where it can be used: one shop an entry (the older form), or one city an entry with its shops under “shops”.",
  },
  mark: "O KIT1, KIT2",
  group: "details",
  item: {
    kind: "object",
    label: { zh: "城市或门店", en: "City or shop" },
    help: { zh: "一家门店，或一个城市。", en: "One shop, or one city." },
    mark: "O KIT1, KIT2",
    example: { city: "杭州", cityId: "330100", shops: [{ relevantText: "滨江店", addr: "滨江路 1 号", tel: "400-000-0000" }] },
    fields: {
      cityId: {
        kind: "text",
        label: { zh: "城市编号", en: "City id" },
        help: { zh: "按城市分组时填写。", en: "When the shops stand by city." },
        mark: "O KIT2",
        example: "330100",
      },
      city: {
        kind: "text",
        label: { zh: "城市", en: "City" },
        help: { zh: "按城市分组时填写。", en: "When the shops stand by city." },
        mark: "O KIT2",
        example: "杭州",
      },
      shops: {
        kind: "list",
        label: { zh: "城市的门店", en: "Shops of the city" },
        help: { zh: "按城市分组时，这个城市的门店。", en: "The shops of this city, when they stand by city." },
        mark: "O KIT2",
        item: {
          kind: "object",
          label: { zh: "门店", en: "Shop" },
          help: { zh: "一家门店。", en: "One shop." },
          mark: "O KIT2",
          fields: {
            shopId: {
              kind: "text",
              label: { zh: "门店编号", en: "Shop id" },
              help: { zh: "门店的编号。", en: "The shop's id." },
              mark: "O KIT2",
              example: "shop-001",
            },
            ...shopFields,
          },
        },
      },
      ...shopFields,
    },
  },
} as const satisfies ListField;
