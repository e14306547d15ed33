import { DAY_MS, formatDateTime, readDateTime } from "../time";
import { endPointer, startPointer } from "../pointers";
import type { Finding, Rule } from "./rule";
import type { Survey } from "./survey";
import { isVariable } from "./variable-text";
import { momentOf } from "./validity";

/** When the pass holds: start and end against each other and against the present. */

/** A start further ahead than this is more often a slip in the year than a plan. */
const FAR_MS = 366 * DAY_MS;

function* wrongOrder(survey: Survey): Iterable<Finding> {
  const start = momentOf(survey, startPointer);
  const end = momentOf(survey, endPointer);
  if (start && end && start.isRelative === end.isRelative && end.at < start.at) yield { pointer: endPointer };
}

function* sameVariable({ text }: Survey): Iterable<Finding> {
  const start = text(startPointer);
  if (start !== null && isVariable(start) && start === text(endPointer)) yield { pointer: endPointer, params: { name: start } };
}

function* ended(survey: Survey): Iterable<Finding> {
  const { now } = survey.options;
  const end = momentOf(survey, endPointer);
  if (now && end && !end.isRelative && end.at < now) yield { pointer: endPointer, params: { end: formatDateTime(end.at) } };
}

function* farStart(survey: Survey): Iterable<Finding> {
  const { now } = survey.options;
  const start = momentOf(survey, startPointer);
  if (now && start && !start.isRelative && start.at.getTime() - now.getTime() > FAR_MS)
    yield { pointer: startPointer, params: { start: formatDateTime(start.at) } };
}

/** An end at the first second of a day: the day itself is no longer in. */
function* midnightEnd(survey: Survey): Iterable<Finding> {
  const text = survey.text(endPointer);
  if (text === null || !readDateTime(text) || !text.endsWith(" 00:00:00") || text === survey.text(startPointer)) return;
  const lastSecond = text.replace("00:00:00", "23:59:59");
  yield { pointer: endPointer, params: { day: text.slice(0, 10) }, fix: () => ({ edits: survey.setEdits(endPointer, lastSecond) }) };
}

export const dateRules: readonly Rule[] = [
  {
    code: "cross.dates",
    severity: "error",
    scope: "any",
    texts: { zh: "失效时间早于生效时间", en: "The pass ends before it starts" },
    check: wrongOrder,
    bad: [
      {
        set: { [startPointer]: "2026-11-24 00:00:00", [endPointer]: "2026-11-23 23:59:59" },
        at: endPointer,
      },
      {
        set: { [startPointer]: "$expireTime$", [endPointer]: "$activeTime$" },
        at: endPointer,
      },
    ],
    good: [{ set: { [startPointer]: "2026-11-24 00:00:00", [endPointer]: "2026-11-24 00:00:00" } }],
  },
  {
    code: "cross.same-date",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "生效和失效用了同一个变量 {name}，券一开始就结束了",
      en: "Start and end are the same variable, {name}: the pass ends as it starts",
    },
    check: sameVariable,
    bad: [{ set: { [endPointer]: "$activeTime$" }, at: endPointer }],
    good: [{}],
  },
  {
    code: "cross.ended",
    severity: "warning",
    scope: "any",
    texts: { zh: "失效时间 {end} 已经过去，领到的券不能用", en: "The end, {end}, is past: a pass claimed now could not be used" },
    check: ended,
    bad: [
      {
        set: { [startPointer]: "2024-11-01 00:00:00", [endPointer]: "2024-11-30 23:59:59" },
        options: { now: new Date("2026-11-26T04:00:00Z") },
        at: endPointer,
      },
    ],
    good: [
      {
        set: { [startPointer]: "2026-11-01 00:00:00", [endPointer]: "2026-11-30 23:59:59" },
        options: { now: new Date("2026-11-26T04:00:00Z") },
      },
    ],
  },
  {
    code: "cross.far-start",
    severity: "note",
    scope: "any",
    texts: { zh: "生效时间 {start} 在一年以后，请确认年份", en: "The start, {start}, is more than a year ahead; is the year right?" },
    check: farStart,
    bad: [
      {
        set: { [startPointer]: "2036-11-01 00:00:00", [endPointer]: "2036-11-30 23:59:59" },
        options: { now: new Date("2026-11-26T04:00:00Z") },
        at: startPointer,
      },
    ],
    good: [
      {
        set: { [startPointer]: "2027-06-01 00:00:00", [endPointer]: "2027-06-30 23:59:59" },
        options: { now: new Date("2026-11-26T04:00:00Z") },
      },
    ],
  },
  {
    code: "cross.midnight",
    severity: "note",
    scope: "any",
    texts: {
      zh: "失效时间是 {day} 的 00:00:00，{day} 当天不能用；整天有效要写 23:59:59",
      en: "The pass ends at 00:00:00 of {day}, so it does not hold on that day; for the whole day write 23:59:59",
    },
    fixLabel: { zh: "改为 23:59:59", en: "Use 23:59:59" },
    check: midnightEnd,
    bad: [{ set: { [startPointer]: "2026-11-01 00:00:00", [endPointer]: "2026-11-30 00:00:00" }, at: endPointer }],
    good: [{ set: { [startPointer]: "2026-11-01 00:00:00", [endPointer]: "2026-11-30 23:59:59" } }, {}],
  },
];
