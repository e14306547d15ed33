import styles from "./records.module.css";

/** A long number in one line; where it must be cut, the end stays, which is what people compare. */
export function MiddleCut({ text, tail = 4 }: { text: string; tail?: number }) {
  return (
    <span className={styles.cut} title={text}>
      <span className={styles.cutHead}>{text.slice(0, -tail)}</span>
      <span>{text.slice(-tail)}</span>
    </span>
  );
}
