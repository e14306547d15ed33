"use client";
import { useEffect, useRef } from "react";

/** The designer's own keys, as the palette shows them. Undo (use-undo-keys.ts), panes (use-pane-focus.ts) and F8 are heard elsewhere. */
export const SHORTCUTS = {
  undo: "mod+Z",
  redo: "mod+Shift+Z",
  save: "mod+S",
  toggleJson: "mod+\\",
  nextPane: "F6",
  previousPane: "Shift+F6",
  nextIssue: "F8",
  format: "Shift+Alt+F",
  find: "mod+F",
  palette: "mod+K",
} as const;

/** Ctrl S saves now, Ctrl \ closes and opens the JSON. Heard before the JSON editor and the browser. */
export function useDesignerKeys({ onSave, onToggleJson }: { onSave: () => void; onToggleJson: () => void }): void {
  const newest = useRef({ onSave, onToggleJson });
  useEffect(() => {
    newest.current = { onSave, onToggleJson };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
      const run = { s: newest.current.onSave, "\\": newest.current.onToggleJson }[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
