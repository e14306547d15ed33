"use client";
import { useSpotlight } from "@mantine/spotlight";
import { useEffect, useRef, useState } from "react";
import { palette, paletteStore } from "./palette";

/** Fetches what the palette is drawn by: it is on every page, and seldom asked for. */
export const loadPalette = () => import("./command-palette").then(({ CommandPalette }) => CommandPalette);

export type PaletteFocus = {
  /** What runs when the palette is gone. */
  choose: (run: () => void) => void;
  onExited: () => void;
};

/**
 * Opens the palette by ⌘K or Ctrl-K wherever the focus is, the JSON editor included, which takes that key for itself; and gives the focus
 * back when it has closed, before what was chosen runs, so that a command may take the focus elsewhere. `isWanted` once it was opened.
 */
export function usePaletteFocus(): PaletteFocus & { isWanted: boolean } {
  const former = useRef<Element | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  const { opened } = useSpotlight(paletteStore);
  const [isWanted, setIsWanted] = useState(false);
  if (opened && !isWanted) setIsWanted(true);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The first half of the keys: by the second the palette is there.
      if (event.key === "Meta" || event.key === "Control") void loadPalette().catch(() => null);
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      event.stopPropagation();
      palette.toggle();
    };
    let wasOpened = false;
    const stop = paletteStore.subscribe(({ opened: isOpened }) => {
      if (isOpened && !wasOpened) {
        former.current = document.activeElement;
        // What is typed while it comes must not go into what had the focus.
        if (former.current instanceof HTMLElement) former.current.blur();
      }
      wasOpened = isOpened;
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
