"use client";
import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import { useDesigner } from "./designer-context";
import { dragEntry } from "./list-drag";

type Options = {
  /** The list; each child is an entry with a grip (`data-grip`, its index). */
  root: RefObject<HTMLElement | null>;
  /** Moves an entry and leaves the focus on its grip. Moves of one gesture are one step back. */
  move: (from: number, to: number, gesture?: string) => void;
  say: (what: "lifted" | "dropped" | "returned", index: number) => void;
};

/**
 * Sorting by the grips of a list: dragged by a pointer, or by keys. Space or Enter picks an entry up, arrows, Home and End move it,
 * Space or Enter lets it go, Escape returns it; Alt with an arrow moves it without picking it up. The handlers belong on the list.
 */
export function useSorting({ root, move, say }: Options) {
  const store = useDesigner();
  const held = useRef<{ from: number; at: number; gesture: string } | null>(null);
  const [lifted, setLifted] = useState<number | null>(null);
  const hold = (next: typeof held.current) => {
    held.current = next;
    setLifted(next?.at ?? null);
  };

  // Lists lie in lists: the shops of a city in the cities.
  const gripOf = (target: EventTarget | null): HTMLElement | null => {
    const grip = target instanceof Element ? target.closest<HTMLElement>("[data-grip]:enabled") : null;
    return grip?.closest("ol") === root.current ? grip : null;
  };

  useEffect(
    () =>
      // An undo takes the entry out of the hand.
      store.onText(({ origin }) => {
        if (origin !== "history") return;
        held.current = null;
        setLifted(null);
      }),
    [store],
  );

  const onPointerDown = (event: PointerEvent) => {
    const grip = gripOf(event.target);
    if (!grip || event.button !== 0 || !root.current) return;
    event.preventDefault();
    grip.focus({ preventScroll: true });
    const from = indexOf(grip);
    dragEntry({ list: root.current, grip, from, start: event, onDrop: (to) => move(from, to) });
  };

  const onClick = (event: MouseEvent) => {
    const grip = gripOf(event.target);
    // A key, or what stands in for one: a click of the mouse has a count.
    if (!grip || event.detail !== 0) return;
    const index = indexOf(grip);
    const isLifted = held.current !== null;
    hold(isLifted ? null : { from: index, at: index, gesture: `sort:${performance.now()}` });
    say(isLifted ? "dropped" : "lifted", index);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const grip = gripOf(event.target);
    if (!grip || event.ctrlKey || event.metaKey || (!held.current && !event.altKey)) return;
    const index = indexOf(grip);
    const isReturned = event.key === "Escape" && held.current !== null;
    const to = isReturned ? (held.current?.from ?? index) : placeAfter(event.key, index, root.current?.children.length ?? 0);
    if (to === null) return;
    event.preventDefault();
    const gesture = held.current?.gesture;
    if (held.current) hold(isReturned ? null : { ...held.current, at: to });
    if (to !== index) move(index, to, gesture);
    if (isReturned) say("returned", to);
  };

  const onBlur = (event: FocusEvent) => {
    const next = gripOf(event.relatedTarget);
    if (held.current && !(next && root.current?.contains(next) && indexOf(next) === held.current.at)) hold(null);
  };

  return { lifted, handlers: { onPointerDown, onClick, onKeyDown, onBlur } };
}

const indexOf = (grip: HTMLElement): number => Number(grip.dataset.grip);

/** Where a key leads an entry; the same place at either end, null for other keys. */
function placeAfter(key: string, index: number, count: number): number | null {
  const last = count - 1;
  return { ArrowUp: Math.max(0, index - 1), ArrowDown: Math.min(last, index + 1), Home: 0, End: last }[key] ?? null;
}
