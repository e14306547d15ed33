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
  phone: { zh: "电话", en: "Phone" },
  use: { zh: "立即使用", en: "Use now" },
  to: { zh: " 至 ", en: " to " },
} as const satisfies Record<string, Wording>;

export const stateWords = {
  not_started: { zh: "未开始", en: "Not started" },
  usable: { zh: "可使用", en: "Usable" },
  expiring: { zh: "即将过期", en: "Expires soon" },
  used: { zh: "已使用", en: "Used" },
  expired: { zh: "已过期", en: "Expired" },
  closed: { zh: "已失效", en: "Closed" },
} as const satisfies Record<PassState, Wording>;
