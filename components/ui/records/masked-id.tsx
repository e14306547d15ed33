import { maskMiddle } from "./mask-middle";
import styles from "./id-text.module.css";

/** A user's id as it stands in a list: enough to tell two apart. Whoever may act on it (`whole`) finds all of it in the tooltip. */
export function MaskedId({ id, whole }: { id: string; whole: boolean }) {
  return (
    <span className={styles.mono} title={whole ? id : undefined}>
      {maskMiddle(id)}
    </span>
  );
}
