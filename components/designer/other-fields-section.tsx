"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Pointer } from "@/lib/json/pointer";
import { removeAt } from "@/lib/template/document";
import { otherFields } from "@/lib/template/other-fields";
import { AddOtherField } from "./add-other-field";
import { useDesigner, useDesignerState } from "./designer-context";
import { findControl } from "./find-control";
import fieldStyles from "./field.module.css";
import styles from "./form-pane.module.css";
import { RawField } from "./raw-field";

/** What the template holds beyond the form's own fields, each as JSON. */
export function OtherFieldsSection() {
  const t = useTranslations("other-fields");
  const store = useDesigner();
  const frame = useRef<HTMLElement>(null);
  const [read] = useState(createReader);
  const pointers = useDesignerState((state) => read(state.document.value));

  const remove = (pointer: Pointer, index: number) => {
    flushSync(() =>
      store.change((document) => removeAt(document, pointer), { gesture: `remove:${pointer}`, origin: "action", joins: "never" }),
    );
    const left = frame.current?.querySelectorAll<HTMLElement>("textarea[data-pointer]");
    (left?.[Math.min(index, left.length - 1)] ?? frame.current?.querySelector<HTMLElement>("[data-add]"))?.focus();
  };
  const showAdded = (pointer: Pointer) => {
    if (frame.current) findControl(frame.current, pointer)?.focus();
  };

  return (
    <section className={styles.section} aria-label={t("title")} ref={frame}>
      <h2 className={styles.heading}>{t("title")}</h2>
      <p className={fieldStyles.lead}>{pointers.length > 0 ? t("lead") : t("none")}</p>
      <div className={styles.grid}>
        {pointers.map((pointer, index) => (
          <RawField key={pointer} pointer={pointer} onRemove={() => remove(pointer, index)} />
        ))}
        <AddOtherField onAdded={showAdded} />
      </div>
    </section>
  );
}

/** Gives the very list of before as long as its places stay the same. */
function createReader(): (template: unknown) => readonly Pointer[] {
  let last: unknown;
  let found: readonly Pointer[] = [];
  return (template) => {
    if (template === last) return found;
    last = template;
    const now = otherFields(template);
    if (now.length !== found.length || now.some((pointer, index) => pointer !== found[index])) found = now;
    return found;
  };
}
