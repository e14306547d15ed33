import { entry } from "./entries";
import { screenWords, type Part, type PartRole, type PartStyle } from "../layout-part";
import { group, imageAddress, linkAddress, linked, textPart, type LayoutReader, type Place } from "./reader";
import type { Wording } from "../wording";

/** Operations that are drawn, and lines of the text of one. */
const MAX_OPERATIONS = 50;
const MAX_LINES = 20;

/** The redeem area: buttons for links, apps and sound, codes for codes, rows for texts. A disabled style fades the codes too. */
export function operationParts(reader: LayoutReader, operations: Place, style: PartStyle): Part[] {
  return reader.items(operations, MAX_OPERATIONS).flatMap((item) => operationPart(reader, item, style));
}

function operationPart(reader: LayoutReader, item: Place, style: PartStyle): Part[] {
  const message = reader.below(item, "message");
  const shown = reader.text(message);
  const altText = reader.below(item, "altText");
  const button = (words: Wording, href: string | null): Part[] => {
    const text = reader.text(altText) ?? { text: reader.words(words), pointer: altText.pointer };
    return [linked(textPart("button", text, style), href)];
  };
  const code = (role: PartRole): Part[] => framed(shown ? [textPart(role, shown)] : []);
  const framed = (parts: readonly Part[]): Part[] => {
    const all = [...parts, ...reader.part("caption", altText)];
    return all.length === 0 ? [] : [group("section", item.pointer, all, style.isDisabled ? { isFaded: true } : undefined)];
  };
  switch (reader.text(reader.below(item, "format"))?.text.toLowerCase()) {
    case "url":
      return button(screenWords.use, linkAddress(shown?.text));
    case "app":
      return button(screenWords.open, appAddress(reader, message));
    case "wave":
    case "dwave":
      return button(screenWords.sound, null);
    case "qrcode":
      return code("qrcode");
    case "barcode":
      return code("barcode");
    // The phone makes the code anew every minute: there is one whatever the message holds.
    case "dqrcode":
      return framed([shown ? textPart("qrcode", shown) : { role: "qrcode", pointer: message.pointer, children: [] }]);
    case "dbarcode":
      return framed([shown ? textPart("barcode", shown) : { role: "barcode", pointer: message.pointer, children: [] }]);
    case "text":
      return shown ? code("code") : framed(reader.items(message, MAX_LINES).flatMap((line) => entry(reader, line, "row")));
    case "img":
      return framed(picture(reader, message));
    default:
      return code("code");
  }
}

/** `{img, target}`, or an address alone. */
function picture(reader: LayoutReader, message: Place): Part[] {
  const place = reader.text(message) ? message : reader.below(message, "img");
  const src = imageAddress(reader.text(place)?.text);
  const href = linkAddress(reader.text(reader.below(message, "target"))?.text);
  return src === null ? [] : [linked({ role: "image", pointer: place.pointer, src, children: [] }, href)];
}

/** Where an app is opened or got from, as far as that is an address a phone would open here. */
export function appAddress(reader: LayoutReader, app: Place): string | null {
  const keys = ["ios_launch", "android_launch", "ios_download", "android_download"];
  return keys.map((key) => linkAddress(reader.text(reader.below(app, key))?.text)).find((address) => address !== null) ?? null;
}
