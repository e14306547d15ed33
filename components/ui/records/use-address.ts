"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";

type Changes = Record<string, string | null>;

export type Address = {
  search: URLSearchParams;
  /** The record that is open, as the path names it below `base`. */
  openId: string | null;
  /** The address of a record (or of the list alone) in the list's present state. */
  href: (id: string | null) => string;
  /** Changes parameters; null takes one away. The place in the list goes too unless it is what changes. */
  set: (changes: Changes, how?: "push" | "replace") => void;
  open: (id: string | null) => void;
};

/**
 * A list's state is its address. Changes go through the browser's history, which Next follows without asking the server for the page
 * again; the data comes by queries.
 */
export function useAddress(base: string): Address {
  const path = usePathname();
  const params = useSearchParams();
  const search = params.toString();
  const openId = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : null;

  const href = useCallback((id: string | null) => addressOf(base, id, search), [base, search]);
  // Read from the window when it happens: what React last rendered may be an address behind.
  const open = useCallback((id: string | null) => window.history.pushState(null, "", addressOf(base, id, window.location.search)), [base]);
  const set = useCallback((changes: Changes, how: "push" | "replace" = "push") => {
    const next = new URLSearchParams(window.location.search);
    // Another list begins at its newest page; another tab of the open record is the same list.
    if (Object.keys(changes).join() !== "tab") {
      next.delete("before");
      next.delete("after");
    }
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === "") next.delete(name);
      else next.set(name, value);
    }
    const to = write(window.location.pathname, next);
    if (how === "push") window.history.pushState(null, "", to);
    else window.history.replaceState(null, "", to);
  }, []);
  return { search: params, openId, href, set, open };
}

function addressOf(base: string, id: string | null, search: string): string {
  const kept = new URLSearchParams(search);
  if (id === null) kept.delete("tab");
  return write(id === null ? base : `${base}/${id}`, kept);
}

const write = (path: string, search: URLSearchParams): string => (search.size > 0 ? `${path}?${search.toString()}` : path);
