"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { Pointer } from "@/lib/json/pointer";
import { setAt } from "@/lib/template/document";
import { countNumbered, nextNumber, renumber } from "@/lib/template/numbered-lines";
import { useDesigner } from "./designer-context";
import styles from "./field.module.css";
import { useFieldText } from "./use-field-input";

/** Enter in a numbered line begins the next one with its number, as what is typed. */
export function continueNumbers(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { currentTarget: area, key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
  if (key !== "Enter" || shiftKey || ctrlKey || metaKey || altKey || nativeEvent.isComposing) return;
  const next = area.selectionStart === area.selectionEnd ? nextNumber(area.value, area.selectionStart) : null;
  if (!next) return;
  event.preventDefault();
  area.setRangeText(next.insert, next.from, next.to, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** How many numbered lines a text has, and, when their numbers are out of order, the way to put them right. */
export function Numbering({ pointer }: { pointer: Pointer }) {
  const t = useTranslations("form.numbers");
  const store = useDesigner();
  const text = useFieldText(pointer) ?? "";
  const count = countNumbered(text);
  const ordered = renumber(text);
  if (count === 0) return null;
  const order = () =>
    store.change((document) => setAt(document, pointer, ordered), { gesture: `renumber:${pointer}`, origin: "action", joins: "never" });
  return (
    <>
      <span className={styles.counter}>{t("count", { count })}</span>
      {ordered !== text && (
        <button type="button" className={styles.fix} onClick={order}>
          {t("order")}
        </button>
      )}
    </>
  );
}
