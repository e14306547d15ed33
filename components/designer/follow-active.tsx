"use client";
import { useEffect, type RefObject } from "react";
import { useActive } from "./designer-context";
import { findControl } from "./find-control";
import type { Pane } from "./pane-tabs";

/**
 * Brings the field that phone, JSON or tray point at into sight, and focuses it when the person went there. Draws nothing, so that a
 * cursor that moves in the JSON does not draw the form again.
 */
export function FollowActive({ pane, shown }: { pane: RefObject<HTMLElement | null>; shown: Pane }) {
  const active = useActive((place) => place);
  useEffect(() => {
    if (!active || active.origin === "form" || !pane.current) return;
    const control = findControl(pane.current, active.pointer);
    const isWanted = active.origin === "phone" || active.origin === "tray";
    control?.closest("[data-field]")?.scrollIntoView({ block: "nearest" });
    if (isWanted) control?.focus({ preventScroll: true });
    // A hidden form cannot be focused: once it is shown, again.
  }, [active, pane, shown]);
  return null;
}
