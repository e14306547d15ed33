import { isWeb, readUrl } from "../address";
import { readVariable } from "../contract";
import type { Part, PartRole, PartStyle } from "../layout-part";
import { inWords, type Locale, type Wording, type WordingParams } from "../wording";
import { isRecord, valueAt, type Pointer } from "../../json/pointer";

/** A place of the template and what is there, of whatever shape. */
export interface Place {
  readonly value: unknown;
  readonly pointer: Pointer;
}

/** A text as it is shown, and where it came from. */
export interface ShownText {
  readonly text: string;
  readonly pointer: Pointer;
  readonly variable?: string;
}

/** Entries of a list that are drawn; a phone shows a handful. */
export const MAX_DRAWN = 100;

/** Reads a value of any shape for drawing: what is not fit to be shown reads as null, and nothing throws. */
export class LayoutReader {
  constructor(
    readonly value: unknown,
    readonly params: Readonly<Record<string, string>>,
    readonly locale: Locale,
  ) {}

  at(pointer: Pointer): Place {
    return { pointer, value: valueAt(this.value, pointer) };
  }

  /** A member of an object, under a key of ours without `/` and `~`; own members only, so `__proto__` is data like any other. */
  below({ value, pointer }: Place, key: string): Place {
    return { pointer: `${pointer}/${key}`, value: isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined };
  }

  /** The first entries of a list, as many as are drawn. */
  items({ value, pointer }: Place, most = MAX_DRAWN): Place[] {
    if (!Array.isArray(value)) return [];
    return value.slice(0, most).map((item: unknown, index) => ({ value: item, pointer: `${pointer}/${index}` }));
  }

  /** The text at a place with its variable filled in (an unknown one shows its name); null for blanks and for what is no text. */
  text({ value, pointer }: Place): ShownText | null {
    if (typeof value === "number" || typeof value === "boolean") return { text: String(value), pointer };
    if (typeof value !== "string" || value.trim() === "") return null;
    const variable = readVariable(value);
    if (variable === null) return { text: value, pointer };
    const given: unknown = Object.hasOwn(this.params, variable) ? this.params[variable] : undefined;
    return { text: typeof given === "string" ? given : value, pointer, variable };
  }

  /** A part with the text at a place; none when there is no text. */
  part(role: PartRole, place: Place, style?: PartStyle): Part[] {
    const shown = this.text(place);
    return shown ? [textPart(role, shown, style)] : [];
  }

  /** A part with the image at a place; none when there is no address of an image. */
  image(role: PartRole, place: Place, style?: PartStyle): Part[] {
    const src = imageAddress(this.text(place)?.text);
    return src === null ? [] : [{ role, pointer: place.pointer, src, ...(style && { style }), children: [] }];
  }

  words(words: Wording, params?: WordingParams): string {
    return inWords(words, this.locale, params);
  }

  /** A row of the phone's own label and the text at a place; none when there is no text. */
  fact(words: Wording, place: Place): Part[] {
    const value = this.part("value", place);
    return value.length === 0 ? [] : [this.labelled(words, place.pointer, value)];
  }

  labelled(words: Wording, pointer: Pointer, parts: readonly Part[]): Part {
    return group("row", pointer, [{ role: "label", pointer, text: this.words(words), children: [] }, ...parts]);
  }
}

export function textPart(role: PartRole, { text, pointer, variable }: ShownText, style?: PartStyle): Part {
  return { role, pointer, text, ...(variable !== undefined && { variable }), ...(style && { style }), children: [] };
}

export function group(role: PartRole, pointer: Pointer, children: readonly Part[], style?: PartStyle): Part {
  return { role, pointer, ...(style && { style }), children };
}

/** A group with a tap that leads somewhere; without an address the group as it is. */
export function linked(part: Part, href: string | null): Part {
  return href === null ? part : { ...part, href };
}

/** http(s) only: the preview loads it. */
export function imageAddress(text: string | undefined): string | null {
  const url = text === undefined ? null : readUrl(text.trim());
  return url && isWeb(url) ? plainHref(url) : null;
}

/** Addresses that a phone may open; `javascript:` and the like are none. Nothing in them could end an attribute of markup. */
export function linkAddress(text: string | undefined): string | null {
  const url = text === undefined ? null : readUrl(text.trim());
  if (url?.protocol === "tel:") return phoneAddress(url.pathname);
  return url && /^(?:https?|alipays?):$/.test(url.protocol) ? plainHref(url) : null;
}

const plainHref = ({ href }: URL): string =>
  href.replace(/["'<>`\\\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** The number that a text begins with, to be dialled; null for words and for the network's own codes (`*21*…#`). */
export function phoneAddress(text: string | undefined): string | null {
  const number = /^\+?[\d\s()（）-]{3,24}/.exec(text?.trim() ?? "")?.[0].replace(/[^\d+-]/g, "");
  return number !== undefined && /\d{3}/.test(number) ? `tel:${number}` : null;
}
