"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWording } from "@/components/ui/use-wording";
import { childPointer, isRecord, readPointer, type Pointer } from "@/lib/json/pointer";
import { insertAt, readAt } from "@/lib/template/document";
import type { Field, ListField } from "@/lib/template/field";
import { fieldsBelow } from "@/lib/template/schema";
import { useDesigner, useDesignerState } from "./designer-context";
import styles from "./field-list.module.css";
import { blankOf } from "./field-value";
import { Fold } from "./fold";
import { ListItem } from "./list-item";
import listStyles from "./list.module.css";

type RenderField = (pointer: Pointer, field: Field) => ReactNode;

/** A list as its table entry describes it: shops, member benefits, entries of the card. */
export function FieldList({ pointer, field, renderField }: { pointer: Pointer; field: ListField; renderField: RenderField }) {
  const t = useTranslations("form");
  const wording = useWording();
  const store = useDesigner();
  const value = useDesignerState((state) => readAt(state.document, pointer));
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const isOther = value !== undefined && value !== null && !Array.isArray(value);
  const label = wording(field.label);
  const add = () =>
    store.change((document) => insertAt(document, `${pointer}/-`, blankOf(field.item)), {
      gesture: `add:${pointer}`,
      origin: "action",
      joins: "never",
    });
  return (
    <div role="group" aria-label={label} className={styles.group} data-field={pointer} data-wide>
      <div className={styles.head}>
        <span className={styles.label} title={wording(field.help)}>
          {label} <span className={styles.key}>{readPointer(pointer).at(-1)}</span>
        </span>
        {!isOther && (
          <button type="button" className={listStyles.addButton} data-pointer={pointer} onClick={add} aria-label={t("addTo", { label })}>
            + {t("add")}
          </button>
        )}
      </div>
      {isOther && <p className={styles.hint}>{t("otherShape")}</p>}
      {items.length > 0 && (
        <ol className={listStyles.list}>
          {items.map((item, index) => (
            // Entries have no id of their own: their place is what they are.
            <ListItem
              key={index}
              list={pointer}
              index={index}
              count={items.length}
              name={nameOf(item) ?? t("nth", { label: wording(field.item.label), number: index + 1 })}
            >
              <ItemFields pointer={childPointer(pointer, index)} field={field.item} renderField={renderField} />
            </ListItem>
          ))}
        </ol>
      )}
    </div>
  );
}

/** What an entry's example has stands in sight, the rest behind "more". */
function ItemFields({ pointer, field, renderField }: { pointer: Pointer; field: Field; renderField: RenderField }) {
  const t = useTranslations("form");
  const entries = fieldsBelow(pointer, field);
  const example = field.kind === "object" && isRecord(field.example) ? field.example : null;
  const isFront = (place: Pointer) => example === null || Object.hasOwn(example, readPointer(place.slice(pointer.length))[0] ?? "");
  const front = entries.filter((entry) => isFront(entry.pointer));
  const rest = entries.filter((entry) => !isFront(entry.pointer));
  return (
    <>
      <div className={styles.grid}>{front.map((entry) => renderField(entry.pointer, entry.field))}</div>
      {rest.length > 0 && (
        <Fold title={t("more")} pointers={rest.map((entry) => entry.pointer)}>
          <div className={styles.grid}>{rest.map((entry) => renderField(entry.pointer, entry.field))}</div>
        </Fold>
      )}
    </>
  );
}

/** An entry is called by the first words it holds. */
function nameOf(item: unknown): string | undefined {
  if (typeof item === "string") return item || undefined;
  if (!isRecord(item)) return undefined;
  return [item.label, item.city, item.relevantText].find((words): words is string => typeof words === "string" && words !== "");
}
