"use client";
import { useEffect, useEffectEvent } from "react";

/** Runs once with the first press of a pointer or key: the moment to fetch what may be asked for at any later one. */
export function useFirstTouch(run: () => void): void {
  const onTouch = useEffectEvent(run);
  useEffect(() => {
    const touched = new AbortController();
    const listener = () => {
      touched.abort();
      onTouch();
    };
    for (const kind of ["pointerdown", "keydown"]) window.addEventListener(kind, listener, { signal: touched.signal, capture: true });
    return () => touched.abort();
  }, []);
}
