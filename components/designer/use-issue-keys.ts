"use client";
import { useEffect, useRef } from "react";

/** F8 leads to the next issue and Shift F8 to the one before, wherever the focus is: heard before the JSON editor, which has an F8 too. */
export function useIssueKeys(step: (by: 1 | -1) => boolean): void {
  const newest = useRef(step);
  useEffect(() => {
    newest.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (event.key !== "F8" || event.ctrlKey || event.metaKey || event.altKey || isElsewhere) return;
      if (!newest.current(event.shiftKey ? -1 : 1)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
