import styles from "./id-text.module.css";

/**
 * A long number in one line; where it must be cut, the end stays, which is what people compare. What is seen is drawn by CSS in two
 * pieces; the text itself stands there once and whole, for copying and for those who do not see.
 */
export function MiddleCut({ text, tail = 4 }: { text: string; tail?: number }) {
  return (
    <span className={styles.cut} title={text} data-head={text.slice(0, -tail)} data-tail={text.slice(-tail)}>
      <span className={styles.cutText}>{text}</span>
    </span>
  );
}
