import type { Part, PartStyle } from "./layout-part";
import { group, imageAddress, linkAddress, textPart, type LayoutReader } from "./layout-reader";
import { isRecord, type Pointer } from "../json/pointer";

/** The redeem area: buttons for links, codes for codes, rows for texts. */
export function operationParts(reader: LayoutReader, pointer: Pointer, buttonWords: string, buttonStyle: PartStyle): Part[] {
  return reader.items(pointer).flatMap(({ item, pointer: at }) => {
    const format = reader.shown(item["format"], `${at}/format`)?.text ?? "";
    const message = reader.shown(item["message"], `${at}/message`);
    const alt = reader.part("caption", `${at}/altText`);
    switch (format) {
      case "url": {
        const words = reader.text(`${at}/altText`) ?? { text: buttonWords, pointer: `${at}/altText` };
        const href = linkAddress(message?.text);
        return [{ ...textPart("button", words, buttonStyle), ...(href !== null && { href }) }];
      }
      case "qrcode":
      case "dqrcode":
        return message ? [group("section", at, [textPart("qrcode", message), ...alt])] : [];
      case "barcode":
      case "dbarcode":
        return message ? [group("section", at, [textPart("barcode", message), ...alt])] : [];
      case "text":
        return reader.items(`${at}/message`).flatMap((row) => entryRow(reader, row.pointer));
      case "img":
        return operationImage(reader, item["message"], `${at}/message`);
      case "app":
        return reader.part("button", `${at}/altText`, buttonStyle);
      default:
        return message ? [group("section", at, [textPart("code", message), ...alt])] : alt;
    }
  });
}

/** The units of the given areas, a section for each area, or for each unit where they hold long texts. */
export function entrySections(reader: LayoutReader, einfo: Pointer, areas: readonly string[], form: "row" | "paragraph"): Part[] {
  return areas.flatMap((area) => {
    const units = reader
      .items(`${einfo}/${area}`)
      .map(({ pointer }) => (form === "row" ? entryRow(reader, pointer) : paragraph(reader, pointer)));
    if (form === "paragraph") return units.flat();
    const rows = units.flat();
    return rows.length === 0 ? [] : [group("section", `${einfo}/${area}`, rows)];
  });
}

function entryRow(reader: LayoutReader, pointer: Pointer): Part[] {
  const parts = [...reader.part("label", `${pointer}/label`), ...entryValue(reader, pointer, "value")];
  return parts.length === 0 ? [] : [linked(reader, pointer, group("row", pointer, parts))];
}

function paragraph(reader: LayoutReader, pointer: Pointer): Part[] {
  const parts = [...reader.part("section-title", `${pointer}/label`), ...entryValue(reader, pointer, "paragraph")];
  return parts.length === 0 ? [] : [linked(reader, pointer, group("section", pointer, parts))];
}

function entryValue(reader: LayoutReader, pointer: Pointer, role: "value" | "paragraph"): Part[] {
  return reader.text(`${pointer}/type`)?.text === "image"
    ? reader.image("image", `${pointer}/value`)
    : reader.part(role, `${pointer}/value`);
}

function linked(reader: LayoutReader, pointer: Pointer, part: Part): Part {
  const isPhone = reader.text(`${pointer}/type`)?.text === "tel";
  const href = isPhone
    ? linkAddress(`tel:${reader.text(`${pointer}/value`)?.text ?? ""}`)
    : linkAddress(reader.text(`${pointer}/more/url`)?.text);
  return href === null ? part : { ...part, href };
}

function operationImage(reader: LayoutReader, message: unknown, pointer: Pointer): Part[] {
  if (!isRecord(message)) return [];
  const src = imageAddress(reader.text(`${pointer}/img`)?.text);
  const href = linkAddress(reader.text(`${pointer}/target`)?.text);
  return src === null ? [] : [{ role: "image", pointer: `${pointer}/img`, src, ...(href !== null && { href }), children: [] }];
}
