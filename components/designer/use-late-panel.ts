"use client";
import { useRef, useState, type ComponentType } from "react";
import { fetchCode } from "@/components/ui/late";

type LatePanel<P> = {
  /** Null until it was opened once. */
  Panel: ComponentType<P> | null;
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
  toggle: () => void;
};

/**
 * A panel whose code is fetched when it is first asked for. It opens with its controls in it, so that the focus has somewhere to go; and not
 * at all for whoever went on meanwhile: to another field, by Escape, or by pressing again.
 */
export function useLatePanel<P>(load: () => Promise<ComponentType<P>>): LatePanel<P> {
  const [Panel, setPanel] = useState<ComponentType<P> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const waiting = useRef<AbortController | null>(null);

  const ask = async (): Promise<void> => {
    const asking = document.activeElement;
    const wait = (waiting.current = new AbortController());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && wait.abort(), { signal: wait.signal });
    try {
      const loaded = await fetchCode(load);
      if (wait.signal.aborted || document.activeElement !== asking) return;
      setPanel(() => loaded);
      setIsOpen(true);
    } finally {
      wait.abort();
    }
  };
  const toggle = (): void => {
    if (Panel) setIsOpen(!isOpen);
    else if (waiting.current && !waiting.current.signal.aborted) waiting.current.abort();
    else void ask();
  };
  return { Panel, isOpen, setIsOpen, toggle };
}
