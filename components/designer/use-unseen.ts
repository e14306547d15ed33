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
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          // Behind its tab nothing has been laid out yet.
          if (boundingClientRect.height === 0) continue;
          target.toggleAttribute("data-unseen", !isIntersecting);
          observer.unobserve(target);
        }
      },
      { root: element, rootMargin: "50%" },
    );
    for (const part of element.querySelectorAll(parts)) observer.observe(part);
    return () => observer.disconnect();
  }, [scroller, parts]);
}
