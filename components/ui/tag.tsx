import type { ReactNode } from "react";
import styles from "./tag.module.css";

export type Tone = "accent" | "good" | "warn" | "bad" | "neutral";

/** A state in one word. The word carries it, the colour only helps. `dot` marks what is live or wants attention. */
export function Tag({
  tone = "neutral",
  dot = false,
  title,
  children,
}: {
  tone?: Tone;
  dot?: boolean;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={styles.tag} data-tone={tone} title={title}>
      {dot && <span className={styles.dot} aria-hidden />}
      {children}
    </span>
  );
}
