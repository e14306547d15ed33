"use client";
import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_CODE_LENGTH, type VariableSource } from "@/lib/template/contract";
import styles from "./dialog.module.css";
import { RelativeTimeInput } from "./relative-time-input";

/** Characters that codes are made of; `clear` leaves out those that are taken for each other. */
export const alphabets = {
  clear: "23456789ABCDEFGHJKLMNPQRSTUVWXYZ",
  digits: "0123456789",
  letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
} as const;
const PRESETS = ["clear", "digits", "letters"] as const satisfies readonly (keyof typeof alphabets)[];

type Generated = Extract<VariableSource, { type: "generated" }>;
type Props<Source> = { source: Source; onSource: (source: Source) => void };

/** What the source of a variable needs to be told besides its kind. */
export function VariableSourceInput({ source, now, onSource }: Props<VariableSource> & { now: Date }) {
  const t = useTranslations("designer.variablesDrawer");
  switch (source.type) {
    case "fixed":
      return (
        <TextInput
          label={t("value")}
          value={source.value}
          maxLength={2000}
          onChange={(event) => onSource({ ...source, value: event.currentTarget.value })}
        />
      );
    case "relative":
      return (
        <RelativeTimeInput expression={source.expression} now={now} onExpression={(expression) => onSource({ ...source, expression })} />
      );
    case "generated":
      return <GeneratedInput source={source} onSource={onSource} />;
    default:
      return null;
  }
}

function GeneratedInput({ source, onSource }: Props<Generated>) {
  const t = useTranslations("designer.variablesDrawer");
  const known = PRESETS.find((each) => alphabets[each] === source.alphabet);
  const [typed, setTyped] = useState<string | null>(known ? null : source.alphabet);
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          label={t("alphabet")}
          value={typed === null ? (known ?? "") : ""}
          onChange={(event) => {
            const preset = PRESETS.find((each) => each === event.currentTarget.value);
            setTyped(preset ? null : source.alphabet);
            if (preset) onSource({ ...source, alphabet: alphabets[preset] });
          }}
          data={[...PRESETS.map((each) => ({ value: each, label: t(`alphabets.${each}`) })), { value: "", label: t("alphabets.other") }]}
        />
        <NumberInput
          label={t("length")}
          min={1}
          max={MAX_CODE_LENGTH}
          allowDecimal={false}
          value={source.length}
          onChange={(length) => typeof length === "number" && onSource({ ...source, length })}
        />
      </div>
      {typed !== null && (
        <TextInput
          label={t("characters")}
          description={t("charactersHelp")}
          error={typed === source.alphabet ? undefined : t("charactersWrong")}
          value={typed}
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onSource({ ...source, alphabet: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
