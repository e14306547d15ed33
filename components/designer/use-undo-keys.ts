"use client";
import { useEffect, type RefObject } from "react";
import type { DesignerStore } from "./designer-store";

/**
 * Ctrl Z, Ctrl Shift Z and Ctrl Y undo the document wherever in the designer the focus is, and where it is nowhere. Monaco brings its own
 * keys to the same place; inputs of dialogs keep the browser's.
 */
export function useUndoKeys(store: DesignerStore, frame: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.metaKey || event.ctrlKey) || event.altKey || (key !== "z" && key !== "y")) return;
      const { target } = event;
      const isHere =
        target === document.body || (target instanceof Element && frame.current?.contains(target) && !target.closest(".monaco-editor"));
      if (!isHere) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) store.redo();
      else store.undo();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [frame, isOn, store]);
}
