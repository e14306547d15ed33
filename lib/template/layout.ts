import { readColor, writeHexColor } from "./color";
import { datesOf, expiry, statePart, type PassDates } from "./layout/dates";
import { details, facts, terms } from "./layout/details";
import { face } from "./layout/face";
import { operationParts } from "./layout/operations";
import { partsAt } from "./layout-find";
import { screenWords, stateWords, surfaces, type Part, type PartStyle, type PassState, type Surface } from "./layout-part";
import { group, LayoutReader } from "./layout/reader";
import type { Pointer } from "../json/pointer";
import { colorPointer, einfoPointer, evoucherPointer, merchantPointer } from "./pointers";
import { DAY_MS } from "./time";
import type { Locale, Wording } from "./wording";

export interface LayoutOptions {
  /** Values of the variables; one that is missing shows as `$name$`. */
  readonly params: Readonly<Record<string, string>>;
  readonly state: PassState;
  readonly surface: Surface;
  /** The phone's clock: how many days are left, when the pass begins. Which state that is, `stateAt` says. */
  readonly now: Date;
  readonly locale?: Locale;
}

/** A pass that ends within this counts as about to expire. */
const EXPIRING_MS = 3 * DAY_MS;

/**
 * Draws a template's value as a tree of parts, after public documents and samples; Alipay's client has the last word on how a pass
 * looks. Total: any JSON gives a drawing, at worst an empty screen.
 */
export function layout(value: unknown, options: LayoutOptions): Part {
  const reader = new LayoutReader(value, options.params, options.locale ?? "zh-CN");
  return group("screen", "", screenOf(reader, options, cardStyle(reader, options.state)));
}

/** When a pass begins and ends by its text; null for an end that is missing or is no date. */
export function datesAt(value: unknown, params: Readonly<Record<string, string>>): PassDates {
  return datesOf(new LayoutReader(value, params, "zh-CN"));
}

/** The state of a pass that is neither used nor closed at a moment, by its dates; usable when they cannot be read. */
export function stateAt(value: unknown, params: Readonly<Record<string, string>>, now: Date): PassState {
  return stateOf(datesAt(value, params), now);
}

/** As `stateAt`, for dates that were read already. */
export function stateOf({ start, end }: PassDates, now: Date): PassState {
  if (start && now < start) return "not_started";
  if (end && now > end) return "expired";
  return end && end.getTime() - now.getTime() <= EXPIRING_MS ? "expiring" : "usable";
}

/**
 * A moment at which a pass with these dates is in that state, `now` if it is one; null for a state that no clock brings: used and closed,
 * and usable for a pass whose whole life counts as about to expire.
 */
export function momentOf(state: PassState, dates: PassDates, now: Date): Date | null {
  const [start, end] = [dates.start?.getTime() ?? null, dates.end?.getTime() ?? null];
  const tries = [
    now.getTime(),
    ...(start === null ? [] : [start - DAY_MS / 2, start]),
    ...(end === null ? [] : [end - EXPIRING_MS - DAY_MS / 2, end - DAY_MS, end + DAY_MS / 2]),
  ];
  return tries.map((ms) => new Date(ms)).find((moment) => stateOf(dates, moment) === state) ?? null;
}

/** What the wallet paints where a template names no colour it can read. */
const DEFAULT_BACKGROUND = "#1677ff";
const FADED_BACKGROUND = "#9aa4b2";

const isOver = (state: PassState): boolean => state === "used" || state === "expired" || state === "closed";

function cardStyle(reader: LayoutReader, state: PassState): PartStyle {
  if (isOver(state)) return { background: FADED_BACKGROUND, color: "#ffffff", isFaded: true };
  const color = readColor(reader.text(reader.at(colorPointer))?.text);
  return { background: color ? writeHexColor(color) : DEFAULT_BACKGROUND, color: "#ffffff" };
}

function screenOf(reader: LayoutReader, { surface, state, now }: LayoutOptions, style: PartStyle): Part[] {
  const bar = (words: Wording): Part => ({ role: "bar", pointer: colorPointer, text: reader.words(words), style, children: [] });
  const held = (isAlone: boolean): Part =>
    face(reader, { style, isAlone, hasDates: isAlone, stamp: state === "usable" ? [] : [statePart(reader, "stamp", state, now)] });
  switch (surface) {
    case "claim":
      return [
        bar(screenWords.claim),
        ...reader.image("strip", reader.at("/strip")),
        face(reader, { style, isAlone: false, hasDates: true, stamp: [] }),
        takeButton(reader, state, style),
        ...terms(reader),
      ];
    case "card":
      return [held(true)];
    case "detail":
      return [bar(screenWords.detail), held(false), ...redeemArea(reader, state, style), facts(reader), ...details(reader)];
    case "list":
      return [bar(screenWords.list), listRow(reader, state, now)];
  }
}

function takeButton(reader: LayoutReader, state: PassState, style: PartStyle): Part {
  const words = isOver(state) ? stateWords[state] : screenWords.take;
  const look = { ...style, ...(isOver(state) && { isDisabled: true }) };
  return { role: "button", pointer: `${merchantPointer}/mcallbackUrl`, text: reader.words(words), style: look, children: [] };
}

/** Before its start and after its end a pass shows how it is redeemed, but cannot be. */
function redeemArea(reader: LayoutReader, state: PassState, style: PartStyle): Part[] {
  const operations = reader.at(`${evoucherPointer}/operation`);
  const isOpen = state === "usable" || state === "expiring";
  const parts = operationParts(reader, operations, isOpen ? style : { ...style, isDisabled: true });
  return parts.length === 0 ? [] : [group("section", operations.pointer, parts)];
}

function listRow(reader: LayoutReader, state: PassState, now: Date): Part {
  const icon = reader.image("logo", reader.at("/icon"));
  const first = (...pointers: string[]) => pointers.map((pointer) => reader.at(pointer)).find((place) => reader.text(place));
  const title = first(`${evoucherPointer}/title`, `${einfoPointer}/logoText`);
  const merchant = first(`${merchantPointer}/mshortName`, `${merchantPointer}/mname`);
  return group(
    "row",
    evoucherPointer,
    [
      ...(icon.length > 0 ? icon : reader.image("logo", reader.at("/logo"))),
      ...(title ? reader.part("main-title", title) : []),
      ...(merchant ? reader.part("subtitle", merchant) : []),
      ...expiry(reader),
      statePart(reader, "tag", state, now),
    ],
    isOver(state) ? { isFaded: true } : undefined,
  );
}

/** The pages on which something of a place is drawn. Draws them all: not for every key. */
export function surfacesAt(value: unknown, options: Omit<LayoutOptions, "surface">, pointer: Pointer): Surface[] {
  return surfaces.filter((surface) => partsAt(layout(value, { ...options, surface }), pointer).length > 0);
}
