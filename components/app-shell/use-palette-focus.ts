"use client";
import { useEffect, useRef } from "react";
import { palette, paletteStore } from "./palette";

/**
 * Opens the palette by ⌘K or Ctrl-K wherever the focus is, the JSON editor included, which takes that key for itself; and gives the focus
 * back when it has closed, before what was chosen runs, so that a command may take the focus elsewhere.
 */
export function usePaletteFocus(): { choose: (run: () => void) => void; onExited: () => void } {
  const former = useRef<Element | null>(null);
  const chosen = useRef<(() => void) | null>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      event.stopPropagation();
      palette.toggle();
    };
    let wasOpened = false;
    const stop = paletteStore.subscribe(({ opened }) => {
      if (opened && !wasOpened) former.current = document.activeElement;
      wasOpened = opened;
    });
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      stop();
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, []);

  return {
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
