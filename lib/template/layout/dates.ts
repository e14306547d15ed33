import { countdownWords, screenWords, stateWords, type Part, type PassState } from "../layout-part";
import { textPart, type LayoutReader, type ShownText } from "./reader";
import { endPointer, startPointer } from "../pointers";
import { DAY_MS, formatDateTime, readDateTime } from "../time";

export type PassDates = { readonly start: Date | null; readonly end: Date | null };

/** When the pass begins and ends; null for an end that is missing or cannot be read. */
export function datesOf(reader: LayoutReader): PassDates {
  const dateAt = (pointer: string): Date | null => readDateTime(reader.text(reader.at(pointer))?.text ?? "");
  return { start: dateAt(startPointer), end: dateAt(endPointer) };
}

/** From and to: the days, or hours of one day, when both ends are readable, else the texts as they are. */
export function validity(reader: LayoutReader, role: "caption" | "value"): Part[] {
  const [start, end] = [reader.text(reader.at(startPointer)), reader.text(reader.at(endPointer))];
  const first = start ?? end;
  if (!first) return [];
  const text = start && end ? between(start, end, reader.words(screenWords.to)) : dayOf(first.text);
  const also = start && end ? { also: [end.pointer] } : {};
  return [{ ...textPart(role, first), ...also, text }];
}

/** The end alone, as the wallet's list has it; from and to where there is no end. */
export function expiry(reader: LayoutReader): Part[] {
  const end = reader.text(reader.at(endPointer));
  if (!end) return validity(reader, "caption");
  return [{ ...textPart("caption", end), text: reader.words(screenWords.until, { date: dayOf(end.text) }) }];
}

function between(start: ShownText, end: ShownText, to: string): string {
  const isOneDay = dayOf(start.text) === dayOf(end.text) && readDateTime(start.text) !== null && readDateTime(end.text) !== null;
  if (!isOneDay) return `${dayOf(start.text)}${to}${dayOf(end.text)}`;
  const [from, until] = [start.text.slice(11), end.text.slice(11)];
  return from === "00:00:00" && until === "23:59:59" ? dayOf(start.text) : `${start.text.slice(0, 16)}${to}${until.slice(0, 5)}`;
}

/** A part with the state in words: with the days that are left, or the day it begins, as far as the dates say so at `now`. */
export function statePart(reader: LayoutReader, role: "stamp" | "tag", state: PassState, now: Date): Part {
  const { start, end } = datesOf(reader);
  const beginning = state === "not_started" && start !== null && start > now ? startText(reader, start, now) : null;
  const ending = state === "expiring" && end !== null && end >= now ? endText(reader, end, now) : null;
  const text = beginning ?? ending ?? reader.words(stateWords[state]);
  return { role, pointer: beginning === null ? endPointer : startPointer, text, children: [] };
}

function startText(reader: LayoutReader, start: Date, now: Date): string {
  const [begins, today] = [formatDateTime(start), formatDateTime(now)];
  if (dayOf(begins) === dayOf(today)) return reader.words(countdownWords.startsToday, { time: begins.slice(11, 16) });
  return reader.words(countdownWords.starts, { date: begins.slice(begins.slice(0, 4) === today.slice(0, 4) ? 5 : 0, 10) });
}

/** Counted in days of the calendar, of which an end at midnight still belongs to the day before; null beyond three. */
function endText(reader: LayoutReader, end: Date, now: Date): string | null {
  const midnight = (instant: Date): number => Date.parse(`${dayOf(formatDateTime(instant))}T00:00:00Z`);
  const days = Math.max(0, (midnight(new Date(end.getTime() - 1000)) - midnight(now)) / DAY_MS);
  if (days > 3) return null;
  if (days < 2) return reader.words(days === 0 ? countdownWords.endsToday : countdownWords.endsTomorrow);
  return reader.words(countdownWords.daysLeft, { days });
}

/** The day of a date that can be read; anything else as it is. */
const dayOf = (text: string): string => (readDateTime(text) ? text.slice(0, 10) : text);
