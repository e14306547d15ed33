"use client";
import { NumberInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWording } from "@/components/ui/use-wording";
import { readVariable, type VariableContract } from "@/lib/template/contract";
import { setContract } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { describeRelativeTime, readRelativeTime, writeRelativeTime } from "@/lib/template/time";
import { useDesigner, useDesignerState } from "./designer-context";
import { FieldShell } from "./field-shell";
import styles from "./field.module.css";
import { useFieldInput } from "./use-field-input";
import { withVariable } from "./variable-edit";

/** A time, or a variable and what it is counted from at the moment of the claim. */
export function DateField({ pointer, field }: { pointer: Pointer; field: Field }) {
  const wording = useWording();
  const { text, props } = useFieldInput(pointer, field);
  const name = readVariable(text);
  const variable = useDesignerState((state) => (name === null ? undefined : state.document.contract.variables[name]));
  const expression = variable?.source.type === "relative" ? variable.source.expression : null;
  return (
    <FieldShell pointer={pointer} field={field}>
      {(control) => (
        <>
          <TextInput {...control} {...props} className={styles.mono} spellCheck={false} autoComplete="off" />
          {name !== null && variable && expression !== null && <OffsetEditor name={name} variable={variable} expression={expression} />}
          {expression !== null && <p className={styles.hint}>{wording(describeRelativeTime(expression))}</p>}
        </>
      )}
    </FieldShell>
  );
}

/** 领取后第 n 天, at a time of day: the form nearly every template has. Others are edited with the variables. */
function OffsetEditor({ name, variable, expression }: { name: string; variable: VariableContract; expression: string }) {
  const t = useTranslations("designer");
  const store = useDesigner();
  const [typedTime, setTypedTime] = useState<string | null>(null);
  const relative = readRelativeTime(expression);
  if (relative?.base !== "today") return null;
  const write = (next: { days?: number; time?: string }) => {
    const source = { type: "relative" as const, expression: writeRelativeTime({ ...relative, ...next }) };
    if (readRelativeTime(source.expression) === null) return;
    store.change((document) => setContract(document, withVariable(store.getState().document.contract, name, { ...variable, source })), {
      gesture: `variable:${name}`,
      origin: "form",
    });
  };
  return (
    <div className={styles.offset}>
      <NumberInput
        size="xs"
        aria-label={t("dayOffset", { name })}
        value={relative.days}
        min={0}
        max={3660}
        allowDecimal={false}
        suffix={t("daySuffix")}
        onChange={(days) => typeof days === "number" && write({ days })}
      />
      <TextInput
        size="xs"
        aria-label={t("timeOfDay", { name })}
        value={typedTime ?? relative.time}
        onChange={(event) => {
          setTypedTime(event.currentTarget.value);
          write({ time: event.currentTarget.value });
        }}
        onBlur={() => setTypedTime(null)}
        className={styles.mono}
      />
    </div>
  );
}
