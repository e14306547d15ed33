import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import styles from "./raw-text.module.css";

/** A text as it went over the wire. JSON is indented to be read; what is copied is the text itself. */
export function RawText({ title, text, note }: { title: string; text: string; note?: ReactNode }) {
  return (
    <figure className={styles.raw}>
      <figcaption className={styles.rawHead}>
        <span className={styles.rawTitle}>{title}</span>
        {note && <span className={styles.rawNote}>{note}</span>}
        <CopyButton value={text} label={title} />
      </figcaption>
      <pre className={styles.rawText} tabIndex={0}>
        {readable(text)}
      </pre>
    </figure>
  );
}

function readable(text: string): string {
  if (!/^\s*[[{]/.test(text) || text.length > 50_000) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Half an answer, or not JSON at all: then it is shown as it came.
    return text;
  }
}
