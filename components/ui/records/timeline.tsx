import type { ReactNode } from "react";
import styles from "./timeline.module.css";

export type Moment = {
  key: string;
  title: ReactNode;
  detail?: ReactNode;
  /** At the right edge: a time of day, or milliseconds. */
  at?: ReactNode;
  tone?: "accent" | "good" | "warn" | "bad";
  /** A step of the moment above it. */
  small?: boolean;
};

/** What happened, in order, from top to bottom. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className={styles.timeline}>
      {moments.map(({ key, title, detail, at, tone = "accent", small }) => (
        <li key={key} data-tone={tone} data-small={small || undefined}>
          <div className={styles.momentHead}>
            <span className={styles.momentTitle}>{title}</span>
            {at && <span className={styles.momentAt}>{at}</span>}
          </div>
          {detail && <div className={styles.momentDetail}>{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
