"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useWording } from "@/components/ui/use-wording";
import { isRecord, readPointer, type Pointer } from "@/lib/json/pointer";
import type { ListField } from "@/lib/template/field";
import { fieldsBelow, findField, type FieldEntry } from "@/lib/template/schema";
import { useValueAt } from "./designer-context";
import styles from "./field-list.module.css";
import { FieldOf } from "./field-of";
import { blankOf } from "./field-value";
import { Fold } from "./fold";
import { SortableList } from "./sortable-list";

/** A list as its table entry describes it: shops, member benefits, entries of the card. */
export function FieldList({ pointer, field }: { pointer: Pointer; field: ListField }) {
  const t = useTranslations("form");
  const wording = useWording();
  const isOther = useValueAt(pointer, (value) => value !== undefined && value !== null && !Array.isArray(value));
  const entry = wording(field.item.label);
  const describe = useCallback(
    (item: unknown, index: number) => ({ name: nameOf(item) ?? t("nth", { label: entry, number: index + 1 }) }),
    [entry, t],
  );
  const label = wording(field.label);
  return (
    <div role="group" aria-label={label} className={styles.group} data-field={pointer} data-wide>
      <span className={styles.label} title={wording(field.help)}>
        {label} <span className={styles.key}>{readPointer(pointer).at(-1)}</span>
      </span>
      {isOther ? (
        <p className={styles.hint}>{t("otherShape")}</p>
      ) : (
        <SortableList list={pointer} describe={describe} Fields={EntryFields} additions={[{ label: entry, item: blankOf(field.item) }]} />
      )}
    </div>
  );
}

/** What an entry's example has stands in sight, the rest behind "more". */
function EntryFields({ pointer }: { pointer: Pointer }) {
  const t = useTranslations("form");
  const field = findField(pointer);
  if (!field) return null;
  const entries = fieldsBelow(pointer, field);
  const example = field.kind === "object" && isRecord(field.example) ? field.example : null;
  const isFront = (place: Pointer) => example === null || Object.hasOwn(example, readPointer(place.slice(pointer.length))[0] ?? "");
  const rest = entries.filter((entry) => !isFront(entry.pointer));
  return (
    <>
      <div className={styles.grid}>{entries.filter((entry) => isFront(entry.pointer)).map(draw)}</div>
      {rest.length > 0 && (
        <Fold title={t("more")} pointers={rest.map((entry) => entry.pointer)}>
          <div className={styles.grid}>{rest.map(draw)}</div>
        </Fold>
      )}
    </>
  );
}

const draw = ({ pointer, field }: FieldEntry) => <FieldOf key={pointer} pointer={pointer} field={field} />;

/** An entry is called by the first words it holds. */
function nameOf(item: unknown): string | undefined {
  if (typeof item === "string") return item || undefined;
  if (!isRecord(item)) return undefined;
  return [item.label, item.city, item.relevantText].find((words): words is string => typeof words === "string" && words.trim() !== "");
}
