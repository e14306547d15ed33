"use client";
import { useCallback, useState } from "react";
import { followItems } from "@/lib/json/follow-items";
import { isWithin, readIndex, readPointer, type Pointer } from "@/lib/json/pointer";
import { useActive } from "./designer-context";
import type { Active } from "./designer-store";

/** A longer list opens folded. */
const SHOWN_OPEN = 4;

type Folds = { items: readonly unknown[]; folded: readonly boolean[]; opened: Active | null };

/**
 * Which entries of a list are folded. It goes along with an entry that is moved, by whom and wherever; an entry that somebody was led to,
 * from the phone or from an issue, opens.
 */
export function useFolds(list: Pointer, items: readonly unknown[]): { folded: readonly boolean[]; toggle: (index: number) => void } {
  const led = useActive((active) =>
    (active?.origin === "phone" || active?.origin === "tray") && isWithin(active.pointer, list) ? active : null,
  );
  const [folds, setFolds] = useState<Folds>({ items, folded: items.map(() => items.length > SHOWN_OPEN), opened: led });
  let now = folds;
  if (now.items !== items) {
    const places = followItems(now.items, items);
    now = { ...now, items, folded: places.map((place) => folds.folded[place] ?? false) };
  }
  if (led && now.opened !== led) {
    const index = readIndex(readPointer(led.pointer.slice(list.length))[0]);
    now = { ...now, opened: led, folded: now.folded.map((isFolded, at) => isFolded && at !== index) };
  }
  if (now !== folds) setFolds(now);
  const toggle = useCallback(
    (index: number) => setFolds((last) => ({ ...last, folded: last.folded.map((isFolded, at) => (at === index ? !isFolded : isFolded)) })),
    [],
  );
  return { folded: now.folded, toggle };
}
