"use client";
import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback, useId, useRef, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";
import type { Pointer } from "@/lib/json/pointer";
import { insertAt, moveAt, readAt, removeAt, type Edited, type TemplateDocument } from "@/lib/template/document";
import { insertRawAt, readRawAt } from "@/lib/template/raw-value";
import { useDesigner, useValueAt } from "./designer-context";
import { ListItem, type ListAction } from "./list-item";
import styles from "./list.module.css";
import { useFolds } from "./use-folds";
import { useSorting } from "./use-sorting";

/** What an entry's head says: its name, its kind in a word, and what it holds while it is folded. */
export type EntryWords = { name: string; tag?: string; preview?: string };

type Props = {
  list: Pointer;
  /** Stable from one drawing to the next. */
  describe: (item: unknown, index: number) => EntryWords;
  Fields: ComponentType<{ pointer: Pointer }>;
  /** What can be added: the words of its button, and the entry. */
  additions: readonly { label: string; item: unknown }[];
};

const none: readonly unknown[] = [];
const asItems = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : none);

/** A list of the template whose entries are sorted by drag and by keys, folded, added, copied and removed. Each is one step back. */
export function SortableList({ list, describe, Fields, additions }: Props) {
  const t = useTranslations("designer-lists");
  const store = useDesigner();
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLOListElement>(null);
  const helpId = useId();
  const [said, setSaid] = useState("");
  const items = useValueAt(list, asItems);
  const { folded, toggle } = useFolds(list, items);

  const say = useCallback(
    (what: string, index: number, name = describe(readAt(store.getState().document, `${list}/${index}`), index).name) =>
      setSaid(t(`said.${what}`, { name, place: index + 1, count: asItems(readAt(store.getState().document, list)).length })),
    [describe, list, store, t],
  );
  /** Draws the change before it returns, so that what comes next finds the entries in their new places. */
  const change = useCallback(
    (edit: (document: TemplateDocument) => Edited, gesture: string, joins: "always" | "never" = "never") =>
      flushSync(() => store.change(edit, { gesture, origin: "action", joins })),
    [store],
  );
  const move = useCallback(
    (from: number, to: number, gesture?: string) => {
      const edit = (document: TemplateDocument) => moveAt(document, `${list}/${from}`, `${list}/${to}`);
      change(edit, gesture ?? `move:${list}`, gesture === undefined ? "never" : "always");
      focusGrip(root.current, to);
      say("moved", to);
    },
    [change, list, say],
  );
  const act = useCallback(
    (index: number, action: ListAction) => {
      const pointer = `${list}/${index}`;
      switch (action) {
        case "fold":
          return toggle(index);
        case "up":
          return move(index, index - 1);
        case "down":
          return move(index, index + 1);
        case "duplicate":
          change(
            (document) => insertRawAt(document, `${list}/${index + 1}`, readRawAt(document, pointer) ?? "null"),
            `duplicate:${pointer}`,
          );
          focusGrip(root.current, index + 1);
          return say("duplicated", index + 1);
        case "remove": {
          const { name } = describe(readAt(store.getState().document, pointer), index);
          change((document) => removeAt(document, pointer), `remove:${pointer}`);
          focusGrip(root.current, Math.min(index, (root.current?.children.length ?? 0) - 1), frame.current);
          return say("removed", index, name);
        }
      }
    },
    [change, describe, list, move, say, store, toggle],
  );
  const add = (item: unknown) => {
    change((document) => insertAt(document, `${list}/-`, item), `add:${list}`);
    const entry = root.current?.lastElementChild;
    entry?.scrollIntoView({ block: "nearest" });
    entry?.querySelector<HTMLElement>("[data-pointer]")?.focus({ preventScroll: true });
    say("added", items.length);
  };
  const { lifted, handlers } = useSorting({ root, move, say });

  return (
    <div className={styles.sortable} ref={frame}>
      <ol className={styles.list} ref={root} {...handlers}>
        {items.map((item, index) => (
          // Entries have no id of their own: their place is what they are.
          <ListItem
            key={index}
            list={list}
            index={index}
            count={items.length}
            helpId={helpId}
            isFolded={folded[index] ?? false}
            isLifted={lifted === index}
            Fields={Fields}
            onAct={act}
            {...describe(item, index)}
          />
        ))}
      </ol>
      <div className={styles.add} role="group" aria-label={t("add")}>
        {additions.map(({ label, item }) => (
          <button type="button" key={label} data-add className={styles.addButton} onClick={() => add(item)}>
            + {label}
          </button>
        ))}
      </div>
      <span hidden id={helpId}>
        {t("gripHelp")}
      </span>
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
    </div>
  );
}

/** The grip of an entry; without one, the first button that adds. */
function focusGrip(root: HTMLElement | null, index: number, frame?: HTMLElement | null): void {
  const grip = root?.children[index]?.querySelector<HTMLElement>("[data-grip]") ?? frame?.querySelector<HTMLElement>("[data-add]");
  grip?.focus({ preventScroll: true });
  grip?.scrollIntoView({ block: "nearest" });
}
