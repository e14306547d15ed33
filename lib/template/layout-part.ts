import type { Pointer } from "../json/pointer";
import type { Wording } from "./wording";

/** Where a pass is seen: claim page (领券页), card face (卡面), detail (详情), row of the wallet's list (列表). */
export const surfaces = ["claim", "card", "detail", "list"] as const;
export type Surface = (typeof surfaces)[number];

export const passStates = ["not_started", "usable", "expiring", "used", "expired", "closed"] as const;
export type PassState = (typeof passStates)[number];

/** What a part is; the phone gives each its look. */
export type PartRole =
  | "screen"
  | "bar"
  | "strip"
  | "card"
  | "head"
  | "journey"
  | "stop"
  | "logo"
  | "brand"
  | "main-title"
  | "subtitle"
  | "price"
  | "tag"
  | "stamp"
  | "image"
  | "banner"
  | "button"
  | "qrcode"
  | "barcode"
  | "code"
  | "icon"
  | "caption"
  | "section"
  | "section-title"
  | "row"
  | "label"
  | "value"
  | "paragraph";

export interface PartStyle {
  /** `#rrggbb` */
  readonly background?: string;
  readonly color?: string;
  /** Width by height. */
  readonly ratio?: number;
  /** Drawn as no longer usable. */
  readonly isFaded?: boolean;
  readonly isDisabled?: boolean;
}

/** One piece of the drawing. Plain data; nothing in it is markup, and addresses are http(s) or Alipay's schemes only. */
export interface Part {
  readonly role: PartRole;
  /** The value it shows, or for what the studio adds itself the nearest value that decides about it. */
  readonly pointer: Pointer;
  /** Other values that it shows, or that decide how it looks. */
  readonly also?: readonly Pointer[];
  readonly text?: string;
  readonly src?: string;
  /** Where a tap would lead. */
  readonly href?: string;
  /** The variable the text came from. */
  readonly variable?: string;
  readonly style?: PartStyle;
  readonly children: readonly Part[];
}

/** The phone's own words. */
export const screenWords = {
  claim: { zh: "领取卡券", en: "Claim" },
  detail: { zh: "卡券详情", en: "Pass" },
  list: { zh: "卡包", en: "Wallet" },
  take: { zh: "领取并放入卡包", en: "Claim and keep" },
  validity: { zh: "有效期", en: "Valid" },
  serial: { zh: "编号", en: "Number" },
  merchant: { zh: "商户", en: "Merchant" },
  address: { zh: "地址", en: "Address" },
  phone: { zh: "电话", en: "Phone" },
  about: { zh: "商户介绍", en: "About the merchant" },
  places: { zh: "适用门店", en: "Where to use it" },
  benefits: { zh: "会员权益", en: "Member benefits" },
  use: { zh: "立即使用", en: "Use now" },
  open: { zh: "打开应用", en: "Open the app" },
  sound: { zh: "声波核销", en: "Redeem by sound" },
  to: { zh: " 至 ", en: " to " },
  until: { zh: "{date} 到期", en: "Until {date}" },
} as const satisfies Record<string, Wording>;

export const stateWords = {
  not_started: { zh: "未开始", en: "Not started" },
  usable: { zh: "可使用", en: "Usable" },
  expiring: { zh: "即将过期", en: "Expires soon" },
  used: { zh: "已使用", en: "Used" },
  expired: { zh: "已过期", en: "Expired" },
  closed: { zh: "已失效", en: "Closed" },
} as const satisfies Record<PassState, Wording>;

/** What a holder reads instead where the dates say how long it still takes. */
export const countdownWords = {
  starts: { zh: "{date} 开始", en: "Starts {date}" },
  startsToday: { zh: "今天 {time} 开始", en: "Starts at {time}" },
  endsToday: { zh: "今天过期", en: "Ends today" },
  endsTomorrow: { zh: "明天过期", en: "Ends tomorrow" },
  daysLeft: { zh: "还有 {days} 天过期", en: "{days} days left" },
} as const satisfies Record<string, Wording>;
