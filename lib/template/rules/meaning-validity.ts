import type { VariableContract } from "../contract";
import { DAY_MS, formatDateTime, HOUR_MS, MINUTE_MS } from "../time";
import type { Wording } from "../wording";
import { endPointer, startPointer, termsPointer } from "../pointers";
import { readValidity, type WrittenDates, type WrittenDay, type WrittenSpan, type WrittenValidity } from "./duration-text";
import { spotWithin } from "./prose";
import type { Finding, Rule } from "./rule";
import type { StringPlace } from "./prose";
import type { Survey } from "./survey";
import { momentOf, type Moment } from "./validity";

/** What texts say about the validity, against the dates that the pass will have. */

/** A second into a day in Shanghai: whoever claims then has the pass for longest, and what is counted from `now` ends with no day. */
const firstSecond = new Date("2026-05-31T16:00:01Z");

interface Validity {
  readonly start: Moment | null;
  readonly end: Moment | null;
  /** How long it holds at most, from its start and from the claim, as far as that is known. */
  readonly lengthsMs: readonly number[];
  /** It ends with a day, so that the last day may be counted or not. */
  readonly isWholeDays: boolean;
}

function validityOf(survey: Survey): Validity {
  const start = momentOf(survey, startPointer, firstSecond);
  const end = momentOf(survey, endPointer, firstSecond);
  return {
    start,
    end,
    lengthsMs: [
      ...(start && end && start.isRelative === end.isRelative ? [end.at.getTime() - start.at.getTime()] : []),
      ...(end?.isRelative ? [end.at.getTime() - firstSecond.getTime()] : []),
    ],
    isWholeDays: end !== null && /(?:23:59:59|00:00:00)$/.test(formatDateTime(end.at)),
  };
}

/** The lengths that a span can mean: 7天 may or may not count the day of the claim, months and years have no one length. */
function boundsOf({ amount, unit }: WrittenSpan, isWholeDays: boolean): [leastMs: number, mostMs: number] {
  if (unit === "hour") return [amount * HOUR_MS, amount * HOUR_MS];
  if (unit === "day") return isWholeDays ? [amount * DAY_MS, (amount + 1) * DAY_MS] : [(amount - 0.5) * DAY_MS, (amount + 0.5) * DAY_MS];
  const [shortest, longest] = unit === "month" ? [28, 31] : [365, 366];
  return [(amount * shortest - 1) * DAY_MS, (amount * longest + 1) * DAY_MS];
}

function fits(span: WrittenSpan, { lengthsMs, isWholeDays }: Validity): boolean {
  const [leastMs, mostMs] = boundsOf(span, isWholeDays);
  return lengthsMs.some((length) => length >= leastMs - MINUTE_MS && length <= mostMs + MINUTE_MS);
}

/** A pass that ends at midnight has the day before as its last. */
function isDay({ year, month, day }: WrittenDay, at: Date, isEnd: boolean): boolean {
  const days = [at, ...(isEnd && formatDateTime(at).endsWith("00:00:00") ? [new Date(at.getTime() - DAY_MS)] : [])];
  return days.some((moment) => {
    const written = formatDateTime(moment);
    return written.slice(5, 10) === `${pad(month)}-${pad(day)}` && (year === null || Number(written.slice(0, 4)) === year);
  });
}

const pad = (number: number): string => String(number).padStart(2, "0");

/** What the pass really says, where a text says something else; null where the two agree or nobody can know. */
function contradiction(written: WrittenValidity, validity: Validity, now: Date | undefined): Wording | null {
  const { start, end } = validity;
  if (written.kind === "span") return end && !fits(written, validity) ? wordsOf(validity, written) : null;
  if (end) {
    const isRight = !end.isRelative && isDay(written.until, end.at, true) && isStart(written, start);
    return isRight ? null : wordsOf(validity, written);
  }
  return now && isPast(written.until, now) ? { zh: "这一天已经过去", en: "that day has passed" } : null;
}

const isStart = ({ from }: WrittenDates, start: Moment | null): boolean =>
  from === null || start === null || start.isRelative || isDay(from, start.at, false);

const isPast = ({ year, month, day }: WrittenDay, now: Date): boolean =>
  year !== null && `${year}-${pad(month)}-${pad(day)}` < formatDateTime(now).slice(0, 10);

function wordsOf({ start, end, lengthsMs }: Validity, written: WrittenValidity): Wording {
  const hours = Math.round(Math.max(...lengthsMs) / HOUR_MS);
  const isTold = written.kind === "span" && written.unit === "hour" && Number.isFinite(hours);
  const words = (locale: keyof Wording, to: string): string => [start, end].flatMap((moment) => moment?.words[locale] ?? []).join(to);
  return {
    zh: `${words("zh", " 至 ")}${isTold ? `，最长 ${hours} 小时` : ""}`,
    en: `${words("en", " to ")}${isTold ? `, ${hours} hours at most` : ""}`,
  };
}

function* contradictingTimes(survey: Survey): Iterable<Finding> {
  const { prose } = survey;
  const validity = validityOf(survey);
  const { now } = survey.options;
  /** Texts that give the right span may add the last day of the whole offer. */
  const right = new Set<StringPlace>();
  for (const written of readValidity(prose.text)) {
    const found = prose.at(written.index);
    if (!found || (written.kind === "dates" && right.has(found.place))) continue;
    const words = contradiction(written, validity, now);
    if (words === null) {
      if (written.kind === "span" && validity.end) right.add(found.place);
      continue;
    }
    const { place, index } = found;
    yield {
      pointer: place.pointer,
      spot: spotWithin(survey, place.node, index, written.length),
      params: { said: place.node.value.slice(index, index + written.length), validity: words },
    };
  }
}

const linkDates = { [startPointer]: "$from$", [endPointer]: "$until$" };
const fromLink: VariableContract = { meaning: "", kind: "date-time", source: { type: "link" }, sample: "" };
const linkContract = { variables: { from: fromLink, until: fromLink } };
const relative = (expression: string): VariableContract => ({ ...fromLink, source: { type: "relative", expression } });
const fixedDates = { [startPointer]: "2026-06-01 00:00:00", [endPointer]: "2026-06-30 23:59:59" };

export const validityRules: readonly Rule[] = [
  {
    code: "meaning.duration",
    severity: "note",
    scope: "any",
    texts: {
      zh: "这里写「{said}」，与券的有效期不一致：{validity}",
      en: "“{said}” does not agree with the validity of the pass: {validity}",
    },
    check: contradictingTimes,
    bad: [
      { at: termsPointer },
      { set: { [termsPointer]: "有效期至2026年06月18日，请联系客服。" }, at: termsPointer },
      { set: { ...fixedDates, [termsPointer]: "请于2026年6月18日前使用。" }, at: termsPointer },
      { set: { ...fixedDates, [termsPointer]: "使用时间：2026.5.1-2026.6.30" }, at: termsPointer },
      { set: { ...fixedDates, [termsPointer]: "自领取之日起7天内有效。" }, at: termsPointer },
      { set: { [termsPointer]: "1天内有效。" }, contract: { variables: { expireTime: relative("now+2d") } }, at: termsPointer },
      {
        set: { "/content/evoucherInfo/einfo/secondLogoText": "领取后7天内有效" },
        at: "/content/evoucherInfo/einfo/secondLogoText",
      },
      {
        set: { "/content/evoucherInfo/einfo/auxiliaryFields/0": { label: "有效期至", value: "2026-12-31", type: "text" } },
        at: "/content/evoucherInfo/einfo/auxiliaryFields/0/value",
      },
      {
        set: { ...linkDates, [termsPointer]: "有效期截止至2024年06月18日；" },
        contract: linkContract,
        options: { now: new Date("2026-06-01T00:00:00Z") },
        at: termsPointer,
      },
    ],
    good: [
      { set: { [termsPointer]: "领取后3天内有效。" } },
      { set: { [termsPointer]: "2天内有效。" } },
      { set: { [termsPointer]: "核销时间:72小时内；24小时客服热线；请提前2小时预约。" } },
      { set: { ...fixedDates, [termsPointer]: "有效期：2026年6月1日至6月30日，营业时间 10:00-22:00。" } },
      { set: { ...fixedDates, [endPointer]: "2026-07-01 00:00:00", [termsPointer]: "有效期至2026-06-30" } },
      { set: { ...fixedDates, [termsPointer]: "有效期一个月，活动时间：2026年5月1日至6月15日" } },
      { set: { [termsPointer]: "领取后3天内使用，最晚有效期至2026年12月31日。" } },
      { set: { ...linkDates, [termsPointer]: "7天内有效。" }, contract: linkContract },
      { set: { [termsPointer]: "2天内有效。" }, contract: { variables: { ...linkContract.variables, expireTime: relative("now+2d") } } },
    ],
  },
];
