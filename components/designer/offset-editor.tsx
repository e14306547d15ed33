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
  const [typedDays, setTypedDays] = useState<string | null>(null);
  const [typedTime, setTypedTime] = useState<string | null>(null);
  const relative = variable.source.type === "relative" ? readRelativeTime(variable.source.expression) : null;
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
      <TextInput
        type="number"
        size="xs"
        aria-label={t("dayOffset", { name })}
        value={typedDays ?? relative.days}
        min={0}
        max={3660}
        rightSection={t("daySuffix")}
        rightSectionWidth={40}
        onChange={({ currentTarget: { value, valueAsNumber: days } }) => {
          setTypedDays(value);
          if (Number.isInteger(days)) write({ days });
        }}
        onBlur={() => setTypedDays(null)}
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
