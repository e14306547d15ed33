import type { ReactNode, RefObject, UIEventHandler } from "react";
import styles from "./record-screen.module.css";

/**
 * A list and, beside it, the record that is open. Where there is no room for both, the record takes the place of the list.
 */
export function RecordScreen({
  filters,
  notices,
  table,
  pill,
  pager,
  panel,
  scroller,
  onScroll,
}: {
  filters: ReactNode;
  notices?: ReactNode;
  table: ReactNode;
  /** Over the table: newer rows that wait. */
  pill?: ReactNode;
  pager: ReactNode;
  panel: ReactNode | null;
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: UIEventHandler<HTMLElement>;
}) {
  return (
    <div className={styles.screen} data-panel={panel !== null || undefined}>
      <section className={styles.list}>
        <div className={styles.filters}>{filters}</div>
        {notices}
        <div className={styles.tableBox}>
          {pill}
          <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
            {table}
          </div>
        </div>
        {pager}
      </section>
      {panel}
    </div>
  );
}
