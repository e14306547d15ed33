/** Where an entry of a list stands while nothing is dragged, in pixels from the same beginning for all. */
export type Box = { readonly top: number; readonly height: number };

/** The place an entry would take that was dragged `distance` pixels down: it changes places with a neighbour whose middle it has passed. */
export function placeOf(boxes: readonly Box[], from: number, distance: number): number {
  const dragged = boxes[from];
  if (!dragged) return from;
  const top = dragged.top + distance;
  const middleOf = (index: number) => {
    const box = boxes[index];
    return box && box.top + box.height / 2;
  };
  let to = from;
  while (top + dragged.height > (middleOf(to + 1) ?? Infinity)) to += 1;
  while (to <= from && top < (middleOf(to - 1) ?? -Infinity)) to -= 1;
  return to;
}

/** How far the entry at `index` makes way, in pixels, while the one at `from` is held over `to`. */
export function shiftOf(boxes: readonly Box[], from: number, to: number, index: number): number {
  const [first, second] = boxes;
  const gap = first && second ? second.top - first.top - first.height : 0;
  const room = (boxes[from]?.height ?? 0) + gap;
  if (from < index && index <= to) return -room;
  return to <= index && index < from ? room : 0;
}
