import type { Part, PartRole } from "./layout-part";
import { isWithin, parentPointer, type Pointer } from "../json/pointer";

/** What can be pointed at: parts that show a value of the template. The others hold them together. */
const SHOWING: ReadonlySet<PartRole> = new Set([
  "bar",
  "strip",
  "logo",
  "brand",
  "main-title",
  "subtitle",
  "price",
  "tag",
  "image",
  "banner",
  "button",
  "qrcode",
  "barcode",
  "code",
  "icon",
  "caption",
  "section-title",
  "label",
  "value",
  "paragraph",
]);

/** A part that shows one value; a row of the phone's own label and a value is one as a whole. */
export function isPiece({ role, pointer, children }: Part): boolean {
  return SHOWING.has(role) || (role === "row" && children.length > 0 && children.every((child) => child.pointer === pointer));
}

/** The pieces of a drawing in the order they are read. */
export function piecesOf(screen: Part): Part[] {
  return isPiece(screen) ? [screen] : screen.children.flatMap(piecesOf);
}

/** Where the parts of a drawing stand: the places among their siblings that lead to them, `0.2.1`; the screen's is `0`. */
export function partPaths(screen: Part): ReadonlyMap<Part, string> {
  const paths = new Map<Part, string>();
  const visit = (part: Part, path: string): void => {
    paths.set(part, path);
    for (const [index, child] of part.children.entries()) visit(child, childPath(path, index));
  };
  visit(screen, SCREEN_PATH);
  return paths;
}

/** The path of the screen itself. */
export const SCREEN_PATH = "0";

/** The path of a part's child. */
export const childPath = (path: string, index: number): string => `${path}.${index}`;

/** What a person reads of a piece; empty for an image. */
export function pieceText({ text, children }: Part): string {
  return text ?? children.map(pieceText).filter(Boolean).join(" ");
}

/**
 * The parts that show what is at a place, in the order they are read: the value's own, else those of what lies below it, else those of
 * the entry it belongs to. Empty where the drawing has nothing of it.
 */
export function partsAt(screen: Part, pointer: Pointer): Part[] {
  for (let place = pointer; ; place = parentPointer(place)) {
    const own = collect(screen, (part) => shows(part, place));
    if (own.length > 0) return own;
    if (place.split("/").length <= ENTRY_SEGMENTS) return [];
    const below = collect(screen, (part) => isWithin(part.pointer, place));
    if (below.length > 0) return below;
  }
}

/** `/content/evoucherInfo/operation/0` has five with the empty one before the first slash; what is shorter is no single thing. */
const ENTRY_SEGMENTS = 4;

function shows(part: Part, place: Pointer): boolean {
  return (
    part.pointer === place || (part.also?.includes(place) ?? false) || (isPiece(part) && part.children.some((child) => shows(child, place)))
  );
}

/** The outermost parts that match, but those that only hold the page together. */
function collect(part: Part, isMatch: (part: Part) => boolean): Part[] {
  if (part.role !== "screen" && part.role !== "head" && isMatch(part)) return [part];
  return isPiece(part) ? [] : part.children.flatMap((child) => collect(child, isMatch));
}
