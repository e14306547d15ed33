import { numberSource, readNumber } from "./number-text";

/** What a text says about how long a pass holds. Durations and dates of anything else (opening hours, bookings, events) are passed over. */

/** A day as people write it; the year may go without saying. */
export interface WrittenDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

interface Piece {
  readonly index: number;
  readonly length: number;
}

/** So long from the claim, or from the start: 48小时内核销, 领取后7天, 有效期一个月. */
export interface WrittenSpan extends Piece {
  readonly kind: "span";
  readonly amount: number;
  readonly unit: "hour" | "day" | "month" | "year";
}

/** From one day to another, or to a day: 有效期至2026年6月18日, 使用时间:2026-06-01至2026-06-30. */
export interface WrittenDates extends Piece {
  readonly kind: "dates";
  readonly from: WrittenDay | null;
  readonly until: WrittenDay;
}

export type WrittenValidity = WrittenSpan | WrittenDates;

const spanToken = new RegExp(
  String.raw`(?<![\d/第-]|\d[.,:：])(${numberSource}|半)\s?(个?小时|天|日|个?自然日|个?星期|周|个月|个自然月|年)(?![年一二三四五六日末号\d])`,
  "g",
);

const year = String.raw`20\d\d`;
const monthDay = String.raw`\d{1,2}\s?[月./-]\s?\d{1,2}(?:\s?[日号])?`;
const fullDay = String.raw`(?<!\d)${year}\s?[年./-]\s?${monthDay}`;
const clock = String.raw`(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?`;
const dateToken = new RegExp(
  String.raw`(${fullDay}|(?<![\d年./-])\d{1,2}月\d{1,2}[日号])(?!\d)${clock}(?:\s?(?:[-~～—–]+|起?至|起?到)\s?(${fullDay}|${monthDay})(?!\d)${clock})?`,
  "g",
);

const within = String.raw`(?:之?内|以内)`;
/** Of a span: what has to stand before it or after it, and what must not. */
const span = {
  afterClaim:
    /(?:领取|领券|领到|领|发放|派发|发券|到账|获得)(?:成功|本?券|红包)?(?:之日|之时|当日|当天|日|时)?(?:之后|以后|后|起算|算起|起|开始|计)+(?:计算)?[的,，:：]?\s?$/,
  afterLabel:
    /(?<!(?:超过|过了|逾期|延长).{0,2})(?:有效期限?|有效时间|有效时长|使用期限|使用期|期限)(?:[为是共仅限自从起后算计,，:：\s]|领取|获得|之日|当[日天]|日){0,10}$/,
  afterUse: /(?:核销|使用|兑换|消费)(?:时间|时效|期)[为是:：\s]{0,3}$/,
  /** Counted from something other than the claim. */
  other:
    /(?:提前|每[次日天周月单个]?|下单|支付|付款|预[约订定]|购买|开卡|开通|入场|入园|入住|停车|出示|刷新|生成|签收|收货|到店|激活|注册|首单|连续|任意|体验|单次|退款|报名|付费|充值|剩余?|还有|满|近|最近|超过?|核销|使用|兑换|消费)(?:成功|完成)?(?:之?[后前]|之日起?|起|时)?[,，:：]?\s?$/,
  within: new RegExp(`^${within}`),
  /** 内使用, 内均有效, 有效, 后过期. */
  use: new RegExp(
    String.raw`^(?:${within}(?:均|都|可以?|请|须|需|必须|尽快|完成|前往|到店|未|不|一次性)*(?:有效|使用|核销|到期|过期|失效|兑换|消费|用完)(?!\S{0,2}[次\d])|有效|之?后(?:自动)?(?:过期|失效|到期|作废))`,
  ),
  notUse: new RegExp(
    String.raw`^${within}?(?:自动)?(?:到账|退|发|联系|审|生效|开始|起|才|方|后(?!自动|过期|失效|到期|作废))|^[^。；;\n\0]{0,12}?(?<!不)(?:可|能|全额|申请|自动|随时|原路)退`,
  ),
};

/** Of a date. */
const dates = {
  validity: /有效(?:期限?|时间|日期|期间)?(?:[为是自从于:：\s]|日期|时间|截?止?[至到于]|截止|延长至)*$/,
  use: /(?:使用|可用|核销|兑换)(?:时间|日期|期限|有效期|时段)[为是自从于:：\s]*(?:截?止?[至到于]|截止)?[:：\s]*$/,
  end: /(?:到期|过期|失效)(?:时间|日期?|日)?[为是于:：\s]*$/,
  voucher: /(?:券|红包|优惠|卡)(?:有效期?)?[:：]?(?:截至|截止[至到于]?)[:：\s]*$/,
  not: /(?:不可|不能|不|暂停|除|除外|非)(?:使用|可用|核销|兑换)?\S{0,5}[:：]?\s?$/,
  before: /^\s?(?:24[时点])?\s?(?:之?前|以前|止|当[日天])(?:到店|凭券|凭此券|请|可|均|完成|尽快|未|内|，|,)*(?:有效|使用|核销|兑换|消费)/,
  ends: /^\s?(?:24[时点])?\s?(?:后?自动|后)?(?:过期|到期|失效|作废)/,
  during: /^\s?(?:期间|之间)?内?(?:均|都|可|到店|凭券)*(?:有效|使用|核销|可用|兑换)/,
};

const REACH = 24;

/** Every statement of a text about the pass's validity; `\0` ends a text like its end does. Linear in the text. */
export function* readValidity(text: string): Generator<WrittenValidity> {
  for (const match of text.matchAll(spanToken)) {
    const { lead, rest } = around(text, match.index, match[0].length);
    if (/[年月]\s?$/.test(lead) || !isSpan(lead, rest)) continue;
    // A line's number, not a fraction: 1.7天内有效.
    const isNumbered = lead === "" && /^\d{1,2}\.\d/.test(match[0]);
    const amount = isNumbered ? match[1]?.replace(/^\d+\./, "") : match[1];
    const read = readSpan(amount ?? "", match[2] ?? "");
    if (!read) continue;
    const tail = span.within.exec(rest)?.[0] ?? "";
    yield { kind: "span", ...read, index: match.index, length: match[0].length + tail.length };
  }
  for (const match of text.matchAll(dateToken)) {
    const { lead, rest } = around(text, match.index, match[0].length);
    const first = readDay(match[1] ?? "");
    const second = match[2] === undefined ? null : readDay(match[2]);
    if (!first || (match[2] !== undefined && !second) || !isValidity(lead, rest, second !== null)) continue;
    const until = second ? { ...second, year: second.year ?? first.year } : first;
    yield { kind: "dates", from: second && first, until, index: match.index, length: match[0].trimEnd().length };
  }
}

function isSpan(lead: string, rest: string): boolean {
  if (span.notUse.test(rest)) return false;
  if (span.afterClaim.test(lead) || span.afterLabel.test(lead)) return true;
  if (span.within.test(rest) && span.afterUse.test(lead)) return true;
  return span.use.test(rest) && !span.other.test(lead);
}

function isValidity(lead: string, rest: string, isRange: boolean): boolean {
  if (dates.not.test(lead)) return false;
  if (dates.validity.test(lead) || dates.use.test(lead)) return isRange || !/^\s?(?:起|之?后|以后|开始)/.test(rest);
  if (isRange) return dates.during.test(rest) || dates.before.test(rest);
  return dates.end.test(lead) || dates.voucher.test(lead) || dates.before.test(rest) || dates.ends.test(rest);
}

function readSpan(written: string, unit: string): Pick<WrittenSpan, "amount" | "unit"> | null {
  if (written === "半") return unit === "年" ? { amount: 6, unit: "month" } : unit === "个月" ? { amount: 15, unit: "day" } : null;
  const amount = readNumber(written);
  if (amount === null || amount <= 0 || amount > 5000) return null;
  if (unit.endsWith("小时")) return { amount, unit: "hour" };
  if (unit.endsWith("星期") || unit === "周") return { amount: amount * 7, unit: "day" };
  if (unit.endsWith("月")) return { amount, unit: "month" };
  if (unit === "年") return amount > 100 ? null : { amount, unit: "year" };
  return { amount, unit: "day" };
}

function readDay(text: string): WrittenDay | null {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [day = 0, month = 0, writtenYear = null] = numbers.reverse();
  return month < 1 || month > 12 || day < 1 || day > 31 ? null : { year: writtenYear, month, day };
}

/** The neighbourhood of a piece, within its line of its text. */
function around(text: string, index: number, length: number): { lead: string; rest: string } {
  const lead = text.slice(Math.max(0, index - REACH), index);
  const rest = text.slice(index + length, index + length + REACH);
  return { lead: lead.slice(Math.max(lead.lastIndexOf("\n"), lead.lastIndexOf("\0")) + 1), rest };
}
