"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWording } from "@/components/ui/use-wording";
import { findVariable, readVariable } from "@/lib/template/contract";
import { fixedTimeOf, usualVariableOf } from "@/lib/template/date-switch";
import { setAt } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { sourceWords } from "@/lib/template/source-words";
import { readDateTime } from "@/lib/template/time";
import { DatePickButton } from "./date-pick-button";
import { useDesigner, useDesignerState } from "./designer-context";
import { FieldShell } from "./field-shell";
import styles from "./field.module.css";
import { OffsetEditor } from "./offset-editor";
import { useFieldInput, useFieldText } from "./use-field-input";

/** A time, or a variable and what it is counted from at the moment of the claim. */
export function DateField({ pointer, field }: { pointer: Pointer; field: Field }) {
  const wording = useWording();
  const store = useDesigner();
  const { props } = useFieldInput(pointer, field);
  const text = useFieldText(pointer) ?? "";
  const name = readVariable(text);
  const variable = useDesignerState((state) => (name === null ? undefined : findVariable(state.document.contract, name)));
  return (
    <FieldShell
      pointer={pointer}
      field={field}
      isWide
      aside={<ModeSwitch pointer={pointer} field={field} text={text} />}
      note={
        variable && name !== null ? (
          <div className={styles.reckoning} onFocus={() => store.activate(pointer, "form")}>
            <OffsetEditor name={name} variable={variable} />
            {wording(sourceWords(variable.source))}
          </div>
        ) : undefined
      }
    >
      {(control) => (
        <TextInput
          {...control}
          {...props}
          className={styles.mono}
          spellCheck={false}
          autoComplete="off"
          rightSection={name === null && <DatePickButton pointer={pointer} label={wording(field.label)} text={text} />}
        />
      )}
    </FieldShell>
  );
}

/** Between a time and a variable and back: each side remembers what it last was while the page is open, and every switch can be undone. */
function ModeSwitch({ pointer, field, text }: { pointer: Pointer; field: Field; text: string }) {
  const t = useTranslations("form.date");
  const wording = useWording();
  const store = useDesigner();
  const [left, setLeft] = useState<{ time?: string; variable?: string }>({});
  const name = readVariable(text);
  const usual = usualVariableOf(field);
  const toVariable = left.variable ?? usual;
  if (name === null && toVariable === null) return null;
  const write = (next: string) =>
    store.change((document) => setAt(document, pointer, next), { gesture: `switch:${pointer}`, origin: "action", joins: "never" });
  const change = () => {
    if (name !== null) {
      setLeft({ ...left, variable: text });
      write(left.time ?? fixedTimeOf(name, store.getState().document.contract, new Date()));
    } else if (toVariable !== null) {
      setLeft(readDateTime(text) ? { ...left, time: text } : left);
      write(toVariable);
    }
  };
  const words = name === null ? t("toVariable") : t("toFixed");
  return (
    <button type="button" className={styles.fix} onClick={change} aria-label={`${words}${t("of", { label: wording(field.label) })}`}>
      {words}
    </button>
  );
}
