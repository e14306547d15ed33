"use client";
import { useEffect, useRef, useState, type UIEvent } from "react";

/** A pointer that has moved over the rows this lately is about to click one. */
const POINTER_QUIET_MS = 1_000;
const SCROLLED_PX = 8;

export type LiveRows<R> = {
  rows: R[];
  /** Newer rows that wait, so that nothing jumps under the pointer or while one reads further down. */
  waiting: number;
  showWaiting: () => void;
  /** Came in while this list was on the screen. */
  isFresh: (id: string) => boolean;
  onPointerMove: () => void;
  onScroll: (event: UIEvent<HTMLElement>) => void;
};

/**
 * Lets new rows into a list that is polled. Ids are UUID v7, so that "newer" is a comparison. Changes of rows that are shown come through
 * at once; new rows come at once too, unless the list is scrolled or the pointer is moving over them.
 *
 * @param latest the newest page, undefined until it is there
 * @param list names the list: with another one everything begins anew
 * @param held while an older page is shown: newer rows are only counted
 */
export function useLiveRows<R extends { id: string }>(latest: readonly R[] | undefined, list: string, { held = false } = {}): LiveRows<R> {
  const [shown, setShown] = useState<{ list: string; first: string; top: string } | null>(null);
  const [pointing, setPointing] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // An empty list has no newest row to count from: then whatever comes first is new.
  const newest = latest?.[0]?.id ?? "";
  if (latest && shown?.list !== list) setShown({ list, first: newest, top: newest });
  else if (latest && shown && !held && !pointing && !scrolled && newest > shown.top) setShown({ ...shown, top: newest });

  const current = shown?.list === list ? shown : null;
  const rows = (latest ?? []).filter(({ id }) => current === null || id <= current.top);
  return {
    rows,
    waiting: (latest?.length ?? 0) - rows.length,
    showWaiting: () => current && setShown({ ...current, top: newest }),
    isFresh: (id) => current !== null && id > current.first,
    onPointerMove: () => {
      setPointing(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setPointing(false), POINTER_QUIET_MS);
    },
    onScroll: (event) => setScrolled(event.currentTarget.scrollTop > SCROLLED_PX),
  };
}
