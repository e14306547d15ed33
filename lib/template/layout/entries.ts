import type { Part, PartRole } from "../layout-part";
import { group, linkAddress, linked, phoneAddress, type LayoutReader, type Place } from "./reader";
import { einfoPointer } from "../pointers";
import { isRecord, type Pointer } from "../../json/pointer";

/** Units of `einfo`: a label and a value, where one of them may lead somewhere. */

/** The rows of the given areas, a section for each area. */
export function entrySections(reader: LayoutReader, areas: readonly string[], drawn: ReadonlySet<Pointer> = new Set()): Part[] {
  return areas.flatMap((area) => {
    const rows = entryRows(reader, area, drawn);
    return rows.length === 0 ? [] : [group("section", `${einfoPointer}/${area}`, rows)];
  });
}

/** The units of an area in rows, but for those that are drawn elsewhere. */
export function entryRows(reader: LayoutReader, area: string, drawn: ReadonlySet<Pointer> = new Set()): Part[] {
  return unitsOf(reader, area).flatMap((unit) => (drawn.has(unit.pointer) ? [] : drawnOnce(reader, unit, "row")));
}

/** Units that hold long texts, a section for each. */
export function entryParagraphs(reader: LayoutReader, area: string): Part[] {
  return unitsOf(reader, area).flatMap((unit) => drawnOnce(reader, unit, "section"));
}

export function unitsOf(reader: LayoutReader, area: string): Place[] {
  return reader.items(reader.at(`${einfoPointer}/${area}`));
}

/** What is drawn of a unit: label to the left and value to the right, or a heading above a long text. */
const looks = {
  row: { label: "label", value: "value" },
  section: { label: "section-title", value: "paragraph" },
} as const satisfies Record<string, Record<"label" | "value", PartRole>>;

/** One unit, or a line of an operation's text; an image stands below its label. */
export function entry(reader: LayoutReader, unit: Place, look: keyof typeof looks): Part[] {
  const { label, value } = looks[look];
  const image = entryImage(reader, unit);
  const parts = [
    ...reader.image("icon", reader.below(unit, "icon")),
    ...reader.part(label, reader.below(unit, "label")),
    ...(image ?? reader.part(value, reader.below(unit, "value"))),
    ...reader.part("caption", moreOf(reader, unit, "title")),
  ];
  return parts.length === 0 ? [] : [linked(group(image ? "section" : look, unit.pointer, parts), hrefOf(reader, unit))];
}

type Drawn = Pick<LayoutReader, "params" | "locale"> & Pick<Place, "pointer"> & { readonly look: string; readonly parts: readonly Part[] };

const lastDrawn = new WeakMap<object, Drawn>();

/**
 * What a unit was last drawn as, while nothing that it is drawn from has changed. There may be a hundred, and what an edit leaves equal stays
 * the same object (`TemplateDocument.value`).
 */
function drawnOnce(reader: LayoutReader, unit: Place, look: keyof typeof looks): readonly Part[] {
  const { value, pointer } = unit;
  if (!isRecord(value)) return entry(reader, unit, look);
  const { params, locale } = reader;
  const last = lastDrawn.get(value);
  if (last?.look === look && last.pointer === pointer && last.params === params && last.locale === locale) return last.parts;
  const parts = entry(reader, unit, look);
  lastDrawn.set(value, { look, params, locale, pointer, parts });
  return parts;
}

const typeOf = (reader: LayoutReader, unit: Place): string | undefined => reader.text(reader.below(unit, "type"))?.text;
const moreOf = (reader: LayoutReader, unit: Place, key: "title" | "url"): Place => reader.below(reader.below(unit, "more"), key);

function entryImage(reader: LayoutReader, unit: Place): Part[] | null {
  return typeOf(reader, unit) === "image" ? reader.image("image", reader.below(unit, "value")) : null;
}

/** A phone number is called; everything else opens the page it names, a link without one its own text. */
function hrefOf(reader: LayoutReader, unit: Place): string | null {
  const type = typeOf(reader, unit);
  const value = reader.text(reader.below(unit, "value"))?.text;
  if (type === "tel") return phoneAddress(value);
  return linkAddress(reader.text(moreOf(reader, unit, "url"))?.text) ?? (type === "url" ? linkAddress(value) : null);
}
