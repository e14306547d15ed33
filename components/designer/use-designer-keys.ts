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
  previousIssue: "Shift+F8",
  format: "Shift+Alt+F",
  find: "mod+F",
  suggest: "Ctrl+Space",
  quickFix: "mod+.",
  tabMode: "Ctrl+M",
  palette: "mod+K",
} as const;

type Options = { onSave: () => void; onToggleJson: () => void; onFormat: () => void };

/** Ctrl S saves now, Ctrl \ closes and opens the JSON, Shift Alt F lays it out. Heard before the JSON editor and the browser. */
export function useDesignerKeys(options: Options): void {
  const newest = useRef(options);
  useEffect(() => {
    newest.current = options;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { onSave, onToggleJson, onFormat } = newest.current;
      const isMod = event.metaKey || event.ctrlKey;
      // By its place on the keyboard: with Alt a Mac types another letter.
      const isFormat = !isMod && event.altKey && event.shiftKey && event.code === "KeyF";
      const byMod = isMod && !event.altKey && !event.shiftKey ? { s: onSave, "\\": onToggleJson }[event.key.toLowerCase()] : undefined;
      const run = isFormat ? onFormat : byMod;
      if (!run || (isFormat && isInDialog(event.target))) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

const isInDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[role="dialog"]') !== null;
