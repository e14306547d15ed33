"use client";
import { useEffect, useRef, useState } from "react";
import { fetchCode } from "@/components/ui/late";
import { useFirstTouch } from "@/components/ui/use-first-touch";
import { palette, paletteStore } from "./palette";

let hasCome = false;

/** Fetches what the palette is drawn by: it is on every page, and seldom asked for. */
export const loadPalette = async () => {
  const { CommandPalette } = await import("./command-palette");
  hasCome = true;
  return CommandPalette;
};

export type PaletteFocus = {
  /** What runs when the palette is gone. */
  choose: (run: () => void) => void;
  onExited: () => void;
};

/**
 * Opens the palette by ⌘K or Ctrl-K wherever the focus is, the JSON editor included, which takes that key for itself; and gives the focus
 * back when it has closed, before what was chosen runs, so that a command may take the focus elsewhere. `isWanted` from the first touch of the
 * page on: then it is there before it is asked for.
 */
export function usePaletteFocus(): PaletteFocus & { isWanted: boolean } {
  const former = useRef<Element | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  const [isWanted, setIsWanted] = useState(false);

  useFirstTouch(() => void fetchCode(loadPalette).then(() => setIsWanted(true)));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWaiting = paletteStore.getState().opened && !hasCome;
      if (isWaiting && event.key === "Escape") palette.close();
      // What is typed for a palette that has not come yet must not go into what has the focus.
      if (isWaiting && event.key.length === 1) event.preventDefault();
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      event.stopPropagation();
      palette.toggle();
    };
    let wasOpened = false;
    const stop = paletteStore.subscribe(({ opened }) => {
      if (opened && !wasOpened) {
        former.current = document.activeElement;
        setIsWanted(true);
      }
      wasOpened = opened;
    });
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      stop();
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, []);

  return {
    isWanted,
    choose: (run) => {
      chosen.current = run;
    },
    onExited: () => {
      const run = chosen.current;
      const back = former.current;
      // Called for the palette and for what it covers the page with: the later call must not take the focus back.
      chosen.current = null;
      former.current = null;
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      run?.();
    },
  };
}
