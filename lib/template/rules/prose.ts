import type { Pointer } from "../../json/pointer";
import type { JsonNode } from "../../json/tree";
import { stringSpot } from "../../json/string-spot";
import { foldDigits } from "./number-text";
import type { Survey } from "./survey";

/** A text and its place. */
export interface TextPlace {
  readonly pointer: Pointer;
  readonly node: JsonNode & { type: "string" };
}

/**
 * A text met on the way through a template. Below long keys a pointer is long, and there may be thousands: rules ask for the key where
 * that is enough, since the engine puts a pointer together only when somebody looks into it.
 */
export interface StringPlace extends TextPlace {
  /** The last segment of the pointer, unescaped. */
  readonly key: string;
  /** The object or list that it stands in; null for the root. */
  readonly holder: JsonNode | null;
}

/** Stands between two texts of a prose and at its ends; patterns must not step over it. */
export const END = "\0";

/**
 * Every text of a template in one, so that a pattern runs once and not once a text. An entry's value follows its label and a colon, as it
 * does on the card; digits are plain ones (`foldDigits`).
 */
export interface Prose {
  readonly text: string;
  /** The text that holds an offset, and where in it; null for what stands between two texts. */
  readonly at: (offset: number) => { readonly place: StringPlace; readonly index: number } | null;
}

const technical: ReadonlySet<string> = new Set(
  "key type format messageEncoding startDate endDate serialNumber channelID product source backgroundColor goodsId".split(" "),
);

/** True for places whose texts are words of the format and nobody's prose. */
export const isTechnical = ({ key }: StringPlace): boolean => technical.has(key);

export function writeProse(strings: readonly StringPlace[]): Prose {
  const places: StringPlace[] = [];
  const starts: number[] = [];
  const parts: string[] = [END];
  let length = 1;
  let labelled: JsonNode | null = null;
  for (const place of strings) {
    const { key, holder, node } = place;
    if (isTechnical(place)) continue;
    if (labelled !== null && key === "value" && holder === labelled) parts[parts.length - 1] = "：";
    labelled = key === "label" ? holder : null;
    places.push(place);
    starts.push(length);
    parts.push(node.value, END);
    length += node.value.length + 1;
  }
  return { text: foldDigits(parts.join("")), at: (offset) => find(places, starts, offset) };
}

function find(places: readonly StringPlace[], starts: readonly number[], offset: number): ReturnType<Prose["at"]> {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const place = places[low];
  const index = offset - (starts[low] ?? 0);
  return place && index >= 0 && index < place.node.value.length ? { place, index } : null;
}

/** Where a piece of a text stands in the JSON, escapes and all. */
export function spotWithin(
  { document }: Pick<Survey, "document">,
  node: StringPlace["node"],
  index: number,
  length: number,
): { offset: number; length: number } {
  const isPlain = node.length === node.value.length + 2;
  return isPlain ? { offset: node.offset + 1 + index, length } : stringSpot(document.text, node.offset, index, length);
}
