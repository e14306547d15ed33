import type { Wording } from "./wording";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * Times of passes: `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai, which has been UTC+8 without summer time since 1991
 * (Alipay's dates carry no zone and are Chinese time).
 */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;
/** Ten years; a longer offset is a slip of the finger. */
const MAX_OFFSET_DAYS = 3_660;

const dateTimePattern = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** The instant as Alipay writes it, in Shanghai's clock. */
export function formatDateTime(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}

/** Reads `yyyy-MM-dd HH:mm:ss` as Shanghai's clock; null for any other form and for days that do not exist (02-30, 25:00:00). */
export function readDateTime(text: string): Date | null {
  if (!dateTimePattern.test(text)) return null;
  const instant = new Date(Date.parse(`${text.replace(" ", "T")}Z`) - SHANGHAI_OFFSET_MS);
  return Number.isNaN(instant.getTime()) || formatDateTime(instant) !== text ? null : instant;
}

/** A relative time as data: a base, an offset, and for whole days the time of that day. */
export type RelativeTime =
  | { readonly base: "now"; readonly amount: number; readonly unit: "d" | "h" | "m" }
  | { readonly base: "today"; readonly days: number; readonly time: string }
  | { readonly base: "end of month" };

const nowPattern = /^now(?:([+-])(\d{1,6})([dhm]))?$/;
const todayPattern = /^today(?:([+-])(\d{1,4})d)?(?: ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d))?$/;
const unitMs = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS } as const;

/**
 * Reads `now`, `now+2d`, `now-30m`, `now+36h`, `today`, `today+0d 00:00:00`, `today+2d 23:59:59`, `end of month`.
 * Null for anything else, and for offsets beyond ten years.
 */
export function readRelativeTime(expression: string): RelativeTime | null {
  if (expression === "end of month") return { base: "end of month" };
  const now = nowPattern.exec(expression);
  if (now) {
    const unit = now[3] === "h" || now[3] === "m" ? now[3] : "d";
    const amount = signed(now[1], now[2]);
    return Math.abs(amount * unitMs[unit]) > MAX_OFFSET_DAYS * DAY_MS ? null : { base: "now", amount, unit };
  }
  const today = todayPattern.exec(expression);
  if (!today) return null;
  const days = signed(today[1], today[2]);
  return Math.abs(days) > MAX_OFFSET_DAYS ? null : { base: "today", days, time: today[3] ?? "00:00:00" };
}

/** Writes a relative time in the one form that the console stores. */
export function writeRelativeTime(relative: RelativeTime): string {
  if (relative.base === "end of month") return "end of month";
  if (relative.base === "today") return `today${plus(relative.days)}d ${relative.time}`;
  return relative.amount === 0 ? "now" : `now${plus(relative.amount)}${relative.unit}`;
}

/** The expression's instant as text, counted from `now`; null when the expression cannot be read. */
export function evaluateRelativeTime(expression: string, now: Date): string | null {
  const relative = readRelativeTime(expression);
  if (!relative) return null;
  if (relative.base === "now") return formatDateTime(new Date(now.getTime() + relative.amount * unitMs[relative.unit]));
  if (relative.base === "today") return `${formatDateTime(new Date(now.getTime() + relative.days * DAY_MS)).slice(0, 10)} ${relative.time}`;
  const clock = new Date(now.getTime() + SHANGHAI_OFFSET_MS);
  const lastDay = new Date(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth() + 1, 0));
  return `${lastDay.toISOString().slice(0, 10)} 23:59:59`;
}

/** The expression read out: 领取当天 00:00:00, 领取后第 2 天 23:59:59. An expression that cannot be read is given back as it is. */
export function describeRelativeTime(expression: string): Wording {
  const relative = readRelativeTime(expression);
  if (!relative) return { zh: expression, en: expression };
  if (relative.base === "end of month") return { zh: "领取当月最后一天 23:59:59", en: "last day of the month of the claim, 23:59:59" };
  if (relative.base === "today") return describeDay(relative.days, relative.time);
  if (relative.amount === 0) return { zh: "领取的时刻", en: "the moment of the claim" };
  const amount = Math.abs(relative.amount);
  const unit = unitWords[relative.unit];
  const en = `${amount} ${unit.en}${amount === 1 ? "" : "s"}`;
  return relative.amount > 0
    ? { zh: `领取后 ${amount} ${unit.zh}`, en: `${en} after the claim` }
    : { zh: `领取前 ${amount} ${unit.zh}`, en: `${en} before the claim` };
}

const unitWords = { d: { zh: "天", en: "day" }, h: { zh: "小时", en: "hour" }, m: { zh: "分钟", en: "minute" } } as const;

function describeDay(days: number, time: string): Wording {
  if (days === 0) return { zh: `领取当天 ${time}`, en: `day of the claim, ${time}` };
  const count = Math.abs(days);
  const en = `${count} day${count === 1 ? "" : "s"}`;
  return days > 0
    ? { zh: `领取后第 ${count} 天 ${time}`, en: `${en} after the claim, ${time}` }
    : { zh: `领取前第 ${count} 天 ${time}`, en: `${en} before the claim, ${time}` };
}

const signed = (sign: string | undefined, digits: string | undefined): number => {
  const amount = Number(digits ?? 0);
  return sign === "-" && amount !== 0 ? -amount : amount;
};
const plus = (amount: number): string => (amount < 0 ? String(amount) : `+${amount}`);
