import { validity } from "./dates";
import { entryParagraphs, entrySections } from "./entries";
import { findJourney, pointersOf } from "./face";
import { appAddress } from "./operations";
import { screenWords, type Part } from "../layout-part";
import { group, linkAddress, linked, MAX_DRAWN, phoneAddress, textPart, type LayoutReader, type Place } from "./reader";
import type { Pointer } from "../../json/pointer";
import { einfoPointer, evoucherPointer, merchantPointer, serialPointer } from "../pointers";
import type { Wording } from "../wording";

const benefitsPointer = "/content/featureDescriptions";
const appPointer = "/content/appInfo";
const entryAreas = ["headFields", "primaryFields", "secondaryFields", "auxiliaryFields", "customFields"];

/** Validity and number, right below the card. */
export function facts(reader: LayoutReader): Part {
  const dates = validity(reader, "value");
  return group("section", evoucherPointer, [
    ...dates.map((part) => reader.labelled(screenWords.validity, part.pointer, [part])),
    ...reader.fact(screenWords.serial, reader.at(serialPointer)),
  ]);
}

/** Everything of the detail page that stands below it. */
export function details(reader: LayoutReader): Part[] {
  return [
    ...entrySections(reader, entryAreas, pointersOf(findJourney(reader))),
    ...banner(reader, reader.at(`${einfoPointer}/banner`)),
    ...terms(reader),
    ...benefits(reader),
    ...places(reader),
    ...app(reader, reader.at(appPointer)),
    ...merchant(reader, reader.at(merchantPointer)),
  ];
}

export function terms(reader: LayoutReader): Part[] {
  return entryParagraphs(reader, "backFields");
}

function banner(reader: LayoutReader, place: Place): Part[] {
  const href = linkAddress(reader.text(reader.below(place, "url"))?.text);
  return reader.image("banner", reader.below(place, "bannerImg"), { ratio: 710 / 200 }).map((part) => linked(part, href));
}

function benefits(reader: LayoutReader): Part[] {
  return titled(
    reader,
    screenWords.benefits,
    benefitsPointer,
    reader.items(reader.at(benefitsPointer)).flatMap((item) => reader.part("paragraph", item)),
  );
}

/** Shops, by city where they stand so (KIT2), or one after the other (KIT1). */
function places(reader: LayoutReader): Part[] {
  const locations = reader.at(`${evoucherPointer}/locations`);
  const parts: Part[] = [];
  for (const location of reader.items(locations)) {
    parts.push(...reader.part("section-title", reader.below(location, "city")), ...shop(reader, location));
    for (const below of reader.items(reader.below(location, "shops"))) parts.push(...shop(reader, below));
    if (parts.length >= MAX_DRAWN) break;
  }
  return titled(reader, screenWords.places, locations.pointer, parts);
}

function shop(reader: LayoutReader, place: Place): Part[] {
  const row = [...reader.part("label", reader.below(place, "relevantText")), ...reader.part("value", reader.below(place, "addr"))];
  return [...(row.length > 0 ? [group("row", place.pointer, row)] : []), ...phone(reader, reader.below(place, "tel"))];
}

/** Designers name an app even where there is none: without words or a way into it there is nothing to show. */
function app(reader: LayoutReader, place: Place): Part[] {
  const message = reader.part("value", reader.below(place, "message"));
  const href = appAddress(reader, reader.below(place, "app"));
  const row = [...reader.part("label", reader.below(place, "label")), ...message];
  if (row.length === 0 || (message.length === 0 && href === null)) return [];
  return [group("section", place.pointer, [linked(group("row", place.pointer, row), href)])];
}

function merchant(reader: LayoutReader, place: Place): Part[] {
  const about = reader.below(place, "minfo");
  const rows = [
    ...reader.fact(screenWords.merchant, reader.below(place, "mname")),
    ...reader.fact(screenWords.address, reader.below(place, "maddr")),
    ...phone(reader, reader.below(place, "mtel")),
    ...titled(reader, screenWords.about, about.pointer, reader.part("paragraph", about)),
  ];
  return rows.length === 0 ? [] : [group("section", place.pointer, rows)];
}

function phone(reader: LayoutReader, place: Place): Part[] {
  return reader.fact(screenWords.phone, place).map((row) => linked(row, phoneAddress(reader.text(place)?.text)));
}

/** A section under the phone's own title; none without parts. */
function titled(reader: LayoutReader, words: Wording, pointer: Pointer, parts: readonly Part[]): Part[] {
  if (parts.length === 0) return [];
  return [group("section", pointer, [textPart("section-title", { text: reader.words(words), pointer }), ...parts])];
}
