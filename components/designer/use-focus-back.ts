"use client";
import { useEffect } from "react";

/**
 * What had the focus gets it back when a dialog goes, unless something else has taken it by then (a field that the dialog led to). `open`
 * is null while there is none.
 */
export function useFocusBack(open: string | null): void {
  useEffect(() => {
    if (open === null) return;
    const opener = document.activeElement;
    return () => void setTimeout(() => document.activeElement === document.body && opener instanceof HTMLElement && opener.focus());
  }, [open]);
}
