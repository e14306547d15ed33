"use client";
import { useEffect, useRef, type ReactNode } from "react";

export type PaletteCommand = {
  /** Unique in the palette. */
  id: string;
  label: string;
  description?: string | undefined;
  /** As `mod+Shift+Z`; `mod` is ⌘ on a Mac and Ctrl elsewhere. Only shown: whoever gives it listens to it. */
  shortcut?: string | undefined;
  keywords?: string[] | undefined;
  icon?: ReactNode;
  run: () => void;
};

export type PaletteGroup = { group: string; commands: readonly PaletteCommand[] };

const sources = new Set<() => PaletteGroup>();

/**
 * Adds what a page can do to the command palette, as long as the page is there. `read` is asked each time the palette opens, so that what
 * cannot be done at that moment is left out; it may run often and must not change anything.
 */
export function usePaletteCommands(read: () => PaletteGroup): void {
  const newest = useRef(read);
  useEffect(() => {
    newest.current = read;
  });
  useEffect(() => {
    const source = () => newest.current();
    sources.add(source);
    return () => void sources.delete(source);
  }, []);
}

/** What the pages that are open can do now; groups of the same name are one. */
export function readPaletteCommands(): PaletteGroup[] {
  const groups = new Map<string, PaletteCommand[]>();
  for (const source of sources) {
    const { group, commands } = source();
    groups.set(group, [...(groups.get(group) ?? []), ...commands]);
  }
  return [...groups].filter(([, commands]) => commands.length > 0).map(([group, commands]) => ({ group, commands }));
}
