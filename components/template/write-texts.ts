import { writeText } from "@/components/ui/write-text";

/**
 * Writes texts into a drawing, by the paths of their parts (`partPaths`), without React. False when one of them has no place there: then none
 * is written.
 */
export function writeTexts(drawing: HTMLElement, texts: ReadonlyMap<string, string>): boolean {
  const places = [...texts].map(([path, text]) => ({ text, place: drawing.querySelector(`[data-text="${path}"]`) }));
  if (places.some(({ place }) => place === null)) return false;
  for (const { place, text } of places) if (place) writeText(place, text);
  return true;
}
