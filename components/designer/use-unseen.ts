"use client";
import { useEffect, type RefObject } from "react";

/**
 * Marks the parts of a scroller that are far out of sight when it is first seen with `data-unseen`. They have been laid out by then, so the
 * browser knows how high they are and may leave out what is in them until somebody comes near.
 */
export function useUnseen(scroller: RefObject<HTMLElement | null>, parts: string): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        // What is behind its tab has not been laid out, and stays as it is.
        for (const { target, isIntersecting, boundingClientRect } of entries)
          target.toggleAttribute("data-unseen", !isIntersecting && boundingClientRect.height > 0);
        observer.disconnect();
      },
      { root: element, rootMargin: "50%" },
    );
    for (const part of element.querySelectorAll(parts)) observer.observe(part);
    return () => observer.disconnect();
  }, [scroller, parts]);
}
