import { readUrl } from "./address";
import { readVariable } from "./contract";
import type { Part, PartRole, PartStyle } from "./layout-part";
import { childPointer, isRecord, valueAt, type Pointer } from "../json/pointer";

/** A text as it is shown, and where it came from. */
export interface ShownText {
  readonly text: string;
  readonly pointer: Pointer;
  readonly variable?: string;
}

/** Entries of a list that are drawn; a phone shows a handful. */
const MAX_DRAWN = 200;

/** Reads a value of any shape for drawing: what is not fit to be shown reads as null, and nothing throws. */
export class LayoutReader {
  constructor(
    readonly value: unknown,
    readonly params: Readonly<Record<string, string>>,
  ) {}

  /** The text at a pointer with its variable filled in (an unknown one shows its name); null for blanks and for what is no text. */
  text(pointer: Pointer): ShownText | null {
    return this.shown(valueAt(this.value, pointer), pointer);
  }

  shown(value: unknown, pointer: Pointer): ShownText | null {
    if (typeof value === "number" || typeof value === "boolean") return { text: String(value), pointer };
    if (typeof value !== "string" || value.trim() === "") return null;
    const variable = readVariable(value);
    if (variable === null) return { text: value, pointer };
    const text = Object.hasOwn(this.params, variable) ? this.params[variable] : undefined;
    return { text: text ?? value, pointer, variable };
  }

  /** The objects of a list, each with its pointer. */
  items(pointer: Pointer): { readonly item: Record<string, unknown>; readonly pointer: Pointer }[] {
    const list = valueAt(this.value, pointer);
    if (!Array.isArray(list)) return [];
    return list
      .slice(0, MAX_DRAWN)
      .flatMap((item: unknown, index) => (isRecord(item) ? [{ item, pointer: childPointer(pointer, index) }] : []));
  }

  /** A part with the text at a pointer; none when there is no text. */
  part(role: PartRole, pointer: Pointer, style?: PartStyle): Part[] {
    const shown = this.text(pointer);
    return shown ? [textPart(role, shown, style)] : [];
  }

  /** A part with the image at a pointer; none when there is no address of an image. */
  image(role: PartRole, pointer: Pointer, style?: PartStyle): Part[] {
    const src = imageAddress(this.text(pointer)?.text);
    return src === null ? [] : [{ role, pointer, src, ...(style && { style }), children: [] }];
  }
}

export function textPart(role: PartRole, { text, pointer, variable }: ShownText, style?: PartStyle): Part {
  return { role, pointer, text, ...(variable !== undefined && { variable }), ...(style && { style }), children: [] };
}

export function group(role: PartRole, pointer: Pointer, children: readonly Part[], style?: PartStyle): Part {
  return { role, pointer, ...(style && { style }), children };
}

/** http(s) only: the preview loads it. */
export function imageAddress(text: string | undefined): string | null {
  const url = text === undefined ? null : readUrl(text.trim());
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}

/** Addresses that a phone may open; `javascript:` and the like are none. */
export function linkAddress(text: string | undefined): string | null {
  const url = text === undefined ? null : readUrl(text.trim());
  return url && /^(?:https?|alipays?|tel):$/.test(url.protocol) ? url.href : null;
}
