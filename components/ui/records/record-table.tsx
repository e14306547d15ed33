"use client";
import { tableFeatures, useTable, type ColumnDef, type RowData } from "@tanstack/react-table";
import { useEffect, useRef, type MouseEvent, type ReactNode } from "react";
import { isTyping } from "../is-typing";
import styles from "./record-table.module.css";

const features = tableFeatures({});

/** `meta.at` names the width of the list from which a column is shown. */
export type RecordColumn<R extends RowData> = ColumnDef<typeof features, R>;

type Props<R extends RowData & { id: string }> = {
  /** Read out before the table; what it lists. */
  caption: string;
  columns: RecordColumn<R>[];
  rows: R[];
  openId: string | null;
  isFresh: (id: string) => boolean;
  onOpen: (id: string) => void;
  onPointerMove: () => void;
  /** Old rows of another filter, shown until the new ones are here. */
  stale: boolean;
};

/** Marks the one link of a row, which carries the row's address and its focus. */
export const ROW_LINK = "data-row-link";

/**
 * A plain table whose rows are opened by a click anywhere or by their link. j and k (and the arrows, once a row has the focus) move from
 * row to row, Enter opens.
 */
export function RecordTable<R extends RowData & { id: string }>({
  caption,
  columns,
  rows,
  openId,
  isFresh,
  onOpen,
  onPointerMove,
  stale,
}: Props<R>) {
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id });
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);

  const onClick = (event: MouseEvent<HTMLTableRowElement>, id: string) => {
    const { target } = event;
    const own = target instanceof Element && target.closest("a, button");
    // A new tab by the modifier keys, a copied number by a selection: both are not an opening here.
    if (event.metaKey || event.ctrlKey || event.shiftKey || (own && !own.hasAttribute(ROW_LINK))) return;
    if (window.getSelection()?.type === "Range" && !own) return;
    event.preventDefault();
    onOpen(id);
  };

  return (
    <table className={styles.table} data-stale={stale || undefined}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th key={header.id} scope="col" data-column={header.column.id}>
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody ref={body} onPointerMove={onPointerMove}>
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            data-fresh={isFresh(row.id) || undefined}
            data-open={row.id === openId || undefined}
            onClick={(event) => onClick(event, row.id)}
          >
            {row.getAllCells().map((cell) => (
              <td key={cell.id} data-column={cell.column.id}>
                {drawn(cell.column.columnDef.cell, cell.getContext())}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * What a column draws, called instead of mounted: columns are made anew whenever an address or a word changes, and what is mounted for an old
 * one would be taken out of the page, with the focus on it and under the pointer that presses it. So a cell holds no hooks of its own.
 */
const drawn = <P,>(draw: ReactNode | ((props: P) => ReactNode), props: P): ReactNode => (typeof draw === "function" ? draw(props) : draw);

function useRowKeys(body: React.RefObject<HTMLTableSectionElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const links = [...(body.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const inRows = at >= 0;
      const step =
        event.key === "j" || (inRows && event.key === "ArrowDown") ? 1 : event.key === "k" || (inRows && event.key === "ArrowUp") ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const next = links[inRows ? Math.min(links.length - 1, Math.max(0, at + step)) : 0];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [body]);
}
