"use client";
import { useEffect } from "react";

/**
 * What had the focus gets it back when a dialog goes, unless something else has taken it by then (a field that the dialog led to). Mantine
 * does so for a dialog that is opened after it was there; those that come with their opening need this. A dialog that leads to another one
 * leaves that to the last: it is one way in and out.
 */
export function useFocusBack(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const opener = openerOf(document.activeElement);
    return () => void setTimeout(() => document.activeElement === document.body && opener instanceof HTMLElement && opener.focus());
  }, [isOpen]);
}

/** A menu goes with the choice that was made in it: its button stays. */
function openerOf(element: Element | null): Element | null {
  const button = element?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return button ? document.getElementById(button) : element;
}
