import { validity } from "./dates";
import { entryRows, unitsOf } from "./entries";
import type { Part, PartStyle } from "../layout-part";
import { group, textPart, type LayoutReader, type Place } from "./reader";
import { CLAIM_TYPE, colorPointer, einfoPointer, evoucherPointer, merchantPointer } from "../pointers";
import type { Pointer } from "../../json/pointer";

const DEFAULT_RATIO = 2.79;

/** The areas of the card in the order they stand on it. */
const cardAreas = ["primaryFields", "secondaryFields", "auxiliaryFields"];

export type FaceOptions = {
  style: PartStyle;
  /** The card without a page around it, painted in the template's colour. */
  isAlone: boolean;
  /** Whether its validity stands on the card, and not below it. */
  hasDates: boolean;
  stamp: Part[];
};

/**
 * The card: logo and brand, the benefit in large letters, its limits, the dates. On its own it holds the entries of older types too;
 * the claim flow's stand on the detail page.
 */
export function face(reader: LayoutReader, { style, isAlone, hasDates, stamp }: FaceOptions): Part {
  const einfo = reader.at(einfoPointer);
  const ofEinfo = (key: string): Place => reader.below(einfo, key);
  const title = reader.text(ofEinfo("logoText")) ?? reader.text(reader.at(`${evoucherPointer}/title`));
  const journey = findJourney(reader);
  const hasEntries = isAlone && reader.text(reader.at(`${evoucherPointer}/type`))?.text !== CLAIM_TYPE;
  const drawn = pointersOf(journey);
  const card = group(
    "card",
    evoucherPointer,
    [
      head(reader, ofEinfo("brandName")),
      ...(title ? [textPart("main-title", title)] : []),
      ...["discountContent", "discountNotice", "secondLogoText"].flatMap((key) => reader.part("subtitle", ofEinfo(key))),
      ...reader.part("tag", ofEinfo("useLimitDesc")),
      ...reader.part("price", ofEinfo("originPrice")),
      ...(journey ? [journeyPart(reader, journey)] : []),
      ...(hasEntries ? cardAreas.flatMap((area) => entryRows(reader, area, drawn)) : []),
      ...image(reader, ofEinfo("passImg"), ofEinfo("passImgRatio")),
      ...(hasDates ? validity(reader, "caption") : []),
      ...stamp,
    ],
    style,
  );
  return isAlone ? { ...card, also: [colorPointer] } : card;
}

function image(reader: LayoutReader, place: Place, ratio: Place): Part[] {
  return reader.image("image", place, { ratio: ratioOf(reader, ratio) }).map((part) => ({ ...part, also: [ratio.pointer] }));
}

function head(reader: LayoutReader, brandName: Place): Part {
  const merchant = reader.at(merchantPointer);
  const names = [brandName, reader.below(merchant, "mshortName"), reader.below(merchant, "mname")];
  const brand = names.find((place) => reader.text(place));
  const tags = unitsOf(reader, "headFields").flatMap((unit) => {
    const value = reader.part("tag", reader.below(unit, "value"));
    return value.length > 0 ? value : reader.part("tag", reader.below(unit, "label"));
  });
  return group("head", einfoPointer, [...reader.image("logo", reader.at("/logo")), ...(brand ? reader.part("brand", brand) : []), ...tags]);
}

interface Journey {
  readonly area: Pointer;
  readonly from: Place;
  readonly to: Place;
}

const travels = new Set(["air", "boarding", "train", "bus"]);

/** From where to where, in units with these keys (KIT2 asks for them in air and boarding passes). */
export function findJourney(reader: LayoutReader): Journey | null {
  const product = reader.text(reader.at(`${evoucherPointer}/product`))?.text ?? "";
  if (!travels.has(product) && reader.text(reader.at(`${evoucherPointer}/type`))?.text !== "boardingPass") return null;
  for (const area of cardAreas) {
    const units = unitsOf(reader, area);
    const unitOf = (key: string): Place | undefined =>
      units.find((unit) => reader.below(unit, "key").value === key && stopParts(reader, unit).length > 0);
    const [from, to] = [unitOf("from"), unitOf("to")];
    if (from && to) return { area: `${einfoPointer}/${area}`, from, to };
  }
  return null;
}

/** The units of a journey, which stand on the card and in no list of entries. */
export function pointersOf(journey: Journey | null): ReadonlySet<Pointer> {
  return new Set(journey ? [journey.from.pointer, journey.to.pointer] : []);
}

function journeyPart(reader: LayoutReader, { area, from, to }: Journey): Part {
  return group("journey", area, [group("stop", from.pointer, stopParts(reader, from)), group("stop", to.pointer, stopParts(reader, to))]);
}

/** The town is the label of such a unit, its value says more of it (a code, a time). */
function stopParts(reader: LayoutReader, unit: Place): Part[] {
  const label = reader.part("main-title", reader.below(unit, "label"));
  return [...label, ...reader.part(label.length > 0 ? "caption" : "main-title", reader.below(unit, "value"))];
}

function ratioOf(reader: LayoutReader, place: Place): number {
  const ratio = Number(reader.text(place)?.text);
  return Number.isFinite(ratio) && ratio >= 0.2 && ratio <= 10 ? ratio : DEFAULT_RATIO;
}
