"use client";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from "react";
import styles from "./late.module.css";

const AGAIN_MS = 2_000;

/** The name of the bundler's error for code that did not arrive. */
const NOT_ARRIVED = "ChunkLoadError";

/** Fetches code that is wanted now. A line that is down delays it and takes nothing with it: it is asked for until it comes. */
export async function fetchCode<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof Error && error.name === NOT_ARRIVED)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/**
 * A part of a page whose code comes when it is shown for the first time; until then `fallback` stands for it. For what a person opens: what
 * the server may draw as well wants `next/dynamic`, which sends its styles along.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>, fallback: ReactNode = <Opening />) {
  const Late = lazy(async () => ({ default: await fetchCode(load) }));
  return function LatePart(props: Props) {
    return (
      <Suspense fallback={fallback}>
        <Late {...props} />
      </Suspense>
    );
  };
}

/** Long enough that somebody wonders. */
const SLOW_MS = 4_000;

/** Says that what was asked for is on its way, once it takes a moment. */
export function Opening() {
  const t = useTranslations("shell");
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.opening} role="status">
      {t(isSlow ? "openingSlow" : "opening")}
    </p>
  );
}
