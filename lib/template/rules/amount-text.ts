import { markListNumbers, numberSource, readNumber } from "./number-text";

/** What a voucher's text promises: an amount off, a discount, and the purchase it asks for. */

/**
 * benefit: 立减20元, 20元券. threshold: 满100元可用, 0 for 无门槛. discount: 8.5折 is 85. plain: an amount that says nothing about itself
 * (200元, ¥200). several: one of more than one of a kind (5元券3张), so that it cannot be held against others.
 */
export type AmountKind = "benefit" | "threshold" | "discount" | "plain" | "several";

export interface Amount {
  readonly kind: AmountKind;
  readonly value: number;
  readonly index: number;
  readonly length: number;
}

const money = new RegExp(String.raw`(?<![\d.,a-zA-Z])(?:¥\s?(\d[\d,.]*)\s?(万)?(?:元|块)?|(${numberSource})\s?(万)?(?:元|块钱?|圆))`, "g");
/** 满100减20: the unit may be left out of either part, or of both. */
const reduction = new RegExp(
  String.raw`满\s?¥?(${numberSource})\s?元?\s?(?:,|，|即可?|可|再)?(?:立?减|直减|可减|抵扣?|可抵|优惠|返|送|-)\s?¥?(${numberSource})(?![\d折个张份件%])`,
  "g",
);
/** 满100可用, without a unit. */
const bareThreshold = new RegExp(String.raw`满\s?(\d[\d,.]*)\s?(?=可用|使用|立享|享|打\d|可享)`, "g");
const noThreshold = /无(?:使用|消费|任何)?门槛|[0零]门槛|无最低消费/g;
const discount =
  /(?<![\d.,])(?:(\d(?:\.\d{1,2})?|[1-9]\d)|([一二三四五六七八九])(?:点?([一二三四五六七八九]))?)\s?折(?![叠合算返现后上页伞起以封])/g;

/** Of what comes before an amount (some characters, from the last break on). */
const before = {
  threshold: /满(?:额|足|消费)?\s?$/,
  /** Not what the voucher is worth: prices, limits, ranges, what is per purchase. */
  other:
    /(?:(?:最高|至高|最多|最大|高达|不超过|不低于|低于|超过|超出|高于|大于|上限|封顶|低至|随机|约|近)\S{0,4}?|(?:每|单)(?:次|笔|件|单|份|杯|人|天|日|月|台|个|张|小?时|公里)\S{0,4}?|原价|价值|价格|售价|市场价|门市价|现价|特价|会员价|到手价?|人均|券后价?|仅需|只需|只要|仅|需|支付|付|加|运费|邮费|配送费|服务费|押金|消费|实付|订单|购买|购|买|充值|充|存|不足|差价|不足额|[-~～—–至到]\s?)[为是:：]?\s?$/,
  benefit:
    /(?:立减|直减|减免?|抵扣?|抵用|优惠|返现?|返还|送|省|面值|面额|金额|红包|券|礼金|立减金|补贴|奖励|立享|享|福利|领取?|获得)[为是:：共]?\s?$/,
  count: /(?:[2-9]|\d\d|[两二三四五六七八九十])\s?[张份个枚]\s?$/,
};
/** Of what comes after it. */
const after = {
  chain: /^\s?[+＋、和与或]\s?¥?[\d一二两三四五六七八九十]/,
  range: /^\s?[-~～—–至到]\s?¥?\d/,
  other:
    /^\s?(?:起|以上|以下|以内|以外|内|封顶|每|\/|加?购(?!物)|抢|加?换|秒|特价|包邮|的?(?:商品|订单|部分|运费|押金|房|产品)|门槛|不等|任选|可|即|就|才|方可|后|时|及|且|使用|消费)/,
  freight: /^[^,，。；;\s\0]{0,4}(?:包邮|免邮|免运|免配送|起送|配送)/,
  benefit:
    /^\s?(?:(?![餐票房杯份])[^\d,，。；;、.()（）\s\0]){0,6}?(?:红包|券|立减金|礼金|礼包|津贴|补贴|抵用|抵扣|代金|优惠|现金|返现|奖励金|卡)/,
  count: /^[^\d,，。；;\s\0每限]{0,8}?(?:券|红包|礼包|卡)?\s?[*×xX]?\s?(?:[2-9]|[1-9]\d|[两二三四五六七八九十])\s?[张份个枚次]/,
};

const REACH = 14;

/** Longer than any terms that are read, and short enough to judge while typing. */
const LONGEST_TEXT = 10_000;

/**
 * Every amount of a text (of its first 10,000 characters) with what it is; amounts that are prices, limits or ranges are left out. Linear
 * in the text.
 */
export function readAmounts(written: string): Amount[] {
  if (!/[元块圆折¥满]|门槛|最低消费/.test(written)) return [];
  const text = markListNumbers(written.slice(0, LONGEST_TEXT));
  const amounts: Amount[] = [];
  const take = (kind: AmountKind, value: number | null, index: number, length: number): void => {
    if (value !== null) amounts.push({ kind, value: Math.round(value * 100) / 100, index, length });
  };
  for (const match of text.matchAll(reduction)) {
    const [whole, least = "", off = ""] = match;
    if (after.freight.test(text.slice(match.index + whole.length, match.index + whole.length + REACH))) continue;
    take("threshold", readNumber(least), match.index, whole.length);
    take("benefit", readNumber(off), match.index, whole.length);
  }
  for (const match of text.matchAll(bareThreshold)) take("threshold", readNumber(match[1] ?? ""), match.index, match[0].length);
  for (const match of text.matchAll(noThreshold)) take("threshold", 0, match.index, match[0].length);
  readMoney(
    text.replace(reduction, (whole) => "\0".repeat(whole.length)),
    take,
  );
  for (const match of text.matchAll(discount)) {
    const { lead, rest } = around(text, match.index, match[0].length);
    if (before.other.test(lead) || /(?:再享|折上|会员|[-~～至到])\s?$/.test(lead) || /^\s?[-~～]/.test(rest)) continue;
    take("discount", discountOf(match), match.index, match[0].length);
  }
  return amounts;
}

type Take = (kind: AmountKind, value: number | null, index: number, length: number) => void;

/** From the last to the first, since 5元、10元红包 says at its end what both of them are. */
function readMoney(text: string, take: Take): void {
  let next: AmountKind | null = null;
  for (const match of [...text.matchAll(money)].reverse()) {
    const { index } = match;
    const { length } = match[0];
    const { lead, rest } = around(text, index, length);
    const kind: AmountKind | null = after.chain.test(rest) && next ? next : kindOf(lead, rest);
    next = kind;
    if (kind === null) continue;
    const number = readNumber((match[1] ?? match[3] ?? "").replace(/[.,]+$/, ""));
    take(kind, number === null ? null : number * (match[2] || match[4] ? 10_000 : 1), index, length);
  }
}

function kindOf(lead: string, rest: string): AmountKind | null {
  if (after.freight.test(rest)) return null;
  if (before.threshold.test(lead)) return "threshold";
  if (before.other.test(lead) || after.range.test(rest) || after.other.test(rest)) return null;
  if (before.count.test(lead) || after.count.test(rest)) return "several";
  return before.benefit.test(lead) || after.benefit.test(rest) ? "benefit" : "plain";
}

/** The neighbourhood of a piece, within its text. */
function around(text: string, index: number, length: number): { lead: string; rest: string } {
  const lead = text.slice(Math.max(0, index - REACH), index);
  return { lead: lead.slice(lead.lastIndexOf("\n") + 1), rest: text.slice(index + length, index + length + REACH) };
}

function discountOf([, written, tens, ones]: RegExpMatchArray): number | null {
  if (written !== undefined) return written.length === 2 && !written.includes(".") ? Number(written) : Number(written) * 10;
  const first = readNumber(tens ?? "");
  return first === null ? null : first * 10 + (readNumber(ones ?? "") ?? 0);
}
