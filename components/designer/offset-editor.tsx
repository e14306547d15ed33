"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { VariableContract } from "@/lib/template/contract";
import { withVariable } from "@/lib/template/contract-edit";
import { setContract } from "@/lib/template/document";
import { readRelativeTime, writeRelativeTime } from "@/lib/template/time";
import { useDesigner } from "./designer-context";
import styles from "./field.module.css";

/** 领取后第 n 天, at a time of day: the form nearly every template has. Others are edited with the variables. */
export function OffsetEditor({ name, variable }: { name: string; variable: VariableContract }) {
  const t = useTranslations("designer");
  const store = useDesigner();
  // What cannot be written yet stays as it is typed, until the field is left.
  const [typed, setTyped] = useState<{ days?: string; time?: string }>({});
  const relative = variable.source.type === "relative" ? readRelativeTime(variable.source.expression) : null;
  if (relative?.base !== "today") return null;
  const write = (next: { days?: number; time?: string }): boolean => {
    const source = { type: "relative" as const, expression: writeRelativeTime({ ...relative, ...next }) };
    if (readRelativeTime(source.expression) === null) return false;
    store.change((document) => setContract(document, withVariable(store.getState().document.contract, name, { ...variable, source })), {
      gesture: `variable:${name}`,
      origin: "form",
    });
    return true;
  };
  const leave = () => setTyped({});
  return (
    <div className={styles.offset}>
      <TextInput
        size="xs"
        inputMode="numeric"
        aria-label={t("dayOffset", { name })}
        value={typed.days ?? relative.days}
        error={typed.days !== undefined}
        rightSection={t("daySuffix")}
        rightSectionWidth={40}
        onChange={({ currentTarget: { value } }) => {
          const isWritten = /^\d{1,4}$/.test(value) && write({ days: Number(value) });
          setTyped(isWritten ? {} : { days: value });
        }}
        onBlur={leave}
      />
      <TextInput
        size="xs"
        aria-label={t("timeOfDay", { name })}
        value={typed.time ?? relative.time}
        error={typed.time !== undefined}
        onChange={({ currentTarget: { value } }) => setTyped(write({ time: value }) ? {} : { time: value })}
        onBlur={leave}
        className={styles.mono}
      />
    </div>
  );
}
