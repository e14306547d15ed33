"use client";
import { useEffect, useRef, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { Pane } from "./pane-tabs";

const REGIONS = ["form", "phone", "json", "tray"] as const;
type Region = (typeof REGIONS)[number];

const FOCUSABLE = '.native-edit-context, textarea, input, select, button, a[href], [tabindex]:not([tabindex="-1"]):not([role="separator"])';

type Options = { frame: RefObject<HTMLElement | null>; isJsonShown: boolean; onPane: (pane: Pane) => void };

/**
 * F6 leads to the next of form, phone, JSON and issues, Shift F6 to the one before: to where the focus last was in it, else to its first
 * control. Out of the JSON editor too, which keeps Tab for itself.
 */
export function usePaneFocus({ frame, isJsonShown, onPane }: Options): (by: 1 | -1) => void {
  const last = useRef<Partial<Record<Region, HTMLElement>>>({});

  const go = (by: 1 | -1) => {
    const root = frame.current;
    if (!root) return;
    const here = REGIONS.findIndex((region) => regionOf(root, region)?.contains(document.activeElement));
    const ring = REGIONS.filter((region) => region !== "json" || isJsonShown);
    const from = here === -1 ? (by === 1 ? -1 : 0) : ring.findIndex((region) => region === REGIONS[here]);
    const next = ring.at((from + by + ring.length) % ring.length) ?? "form";
    // Where there is room for one pane alone, it has to be the one that is gone to.
    if (next !== "tray") flushSync(() => onPane(next));
    const region = regionOf(root, next);
    if (region) focusRegion(region, last.current[next]);
  };

  const newest = useRef(go);
  useEffect(() => {
    newest.current = go;
  });
  useEffect(() => {
    const root = frame.current;
    const onFocus = ({ target }: FocusEvent) => {
      const region = REGIONS.find((each) => root && target instanceof Node && regionOf(root, each)?.contains(target));
      if (region && target instanceof HTMLElement) last.current[region] = target;
    };
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (event.key !== "F6" || event.ctrlKey || event.metaKey || event.altKey || isElsewhere) return;
      event.preventDefault();
      event.stopPropagation();
      newest.current(event.shiftKey ? -1 : 1);
    };
    root?.addEventListener("focusin", onFocus);
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      root?.removeEventListener("focusin", onFocus);
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, [frame]);
  return go;
}

const regionOf = (root: HTMLElement, region: Region): HTMLElement | null => root.querySelector(`[data-region="${region}"]`);

const canTake = (element: HTMLElement): boolean => element.checkVisibility() && !element.matches(":disabled, fieldset:disabled *");

function focusRegion(region: HTMLElement, former: HTMLElement | undefined): void {
  const own = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const editor = own.find((element) => element.closest(".monaco-editor") !== null);
  const target = former && region.contains(former) && canTake(former) ? former : (editor ?? own.find(canTake));
  if (target) return target.focus();
  const stand = region.querySelector("section") ?? region;
  stand.tabIndex = -1;
  stand.focus();
}
