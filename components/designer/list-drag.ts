import { placeOf, shiftOf } from "./drag-places";

/** A hand that only clicks trembles this far. */
const START_PX = 4;
/** This near to its edge the pane begins to scroll, faster the nearer. */
const EDGE_PX = 48;
const FASTEST_PX = 14;

type Drag = {
  /** The list; each child is an entry. */
  list: HTMLElement;
  grip: HTMLElement;
  from: number;
  start: { pointerId: number; clientY: number };
  /** Told once, and only when the entry is let go at another place than its own. */
  onDrop: (to: number) => void;
};

/**
 * Carries an entry along with the pointer until it is let go. Only drawn: the entries make way by `translate`, and the document is
 * changed once, at the drop. Escape, or a pointer that gets lost, puts everything back.
 */
export function dragEntry({ list, grip, from, start, onDrop }: Drag): void {
  const entries = [...list.children].filter((each): each is HTMLElement => each instanceof HTMLElement);
  const boxes = entries.map(({ offsetTop, offsetHeight }) => ({ top: offsetTop, height: offsetHeight }));
  const scroller = scrollerOf(list);
  const startTop = scroller.scrollTop;
  const listening = new AbortController();
  let y = start.clientY;
  let to = from;
  let isMoving = false;
  let frame = 0;

  const draw = () => {
    const distance = y - start.clientY + scroller.scrollTop - startTop;
    if (!isMoving && Math.abs(distance) < START_PX) return;
    isMoving = true;
    list.dataset.sorting = "true";
    to = placeOf(boxes, from, distance);
    for (const [index, entry] of entries.entries()) {
      entry.toggleAttribute("data-dragged", index === from);
      entry.style.translate = `0 ${index === from ? distance : shiftOf(boxes, from, to, index)}px`;
    }
  };
  const end = (isDropped: boolean) => {
    listening.abort();
    cancelAnimationFrame(frame);
    delete list.dataset.sorting;
    for (const entry of entries) {
      entry.removeAttribute("data-dragged");
      entry.style.translate = "";
    }
    if (isDropped && isMoving && to !== from && list.children.length === entries.length) onDrop(to);
  };
  const scrollAtEdge = () => {
    if (!grip.isConnected) return end(false);
    const { top, bottom } = scroller.getBoundingClientRect();
    const over = Math.max(0, y - bottom + EDGE_PX) - Math.max(0, top + EDGE_PX - y);
    if (isMoving && over !== 0) {
      scroller.scrollTop += Math.sign(over) * Math.min(FASTEST_PX, Math.ceil(Math.abs(over) / 4));
      draw();
    }
    frame = requestAnimationFrame(scrollAtEdge);
  };

  const { signal } = listening;
  grip.setPointerCapture(start.pointerId);
  grip.addEventListener("pointermove", (event) => ((y = event.clientY), draw()), { signal });
  grip.addEventListener("pointerup", () => end(true), { signal });
  grip.addEventListener("lostpointercapture", () => end(false), { signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  window.addEventListener("keydown", onKey, { capture: true, signal });
  frame = requestAnimationFrame(scrollAtEdge);
}

function scrollerOf(element: HTMLElement): Element {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.documentElement;
}
