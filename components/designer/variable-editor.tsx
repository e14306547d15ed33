"use client";
import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Tag } from "@/components/ui/tag";
import { useWording } from "@/components/ui/use-wording";
import { contractSchema, SERIAL_NUMBER, variableKinds, type VariableContract, type VariableSource } from "@/lib/template/contract";
import { setContract } from "@/lib/template/document";
import { describeRelativeTime, readRelativeTime } from "@/lib/template/time";
import { useDesigner } from "./designer-context";
import styles from "./dialog.module.css";
import { withVariable } from "./variable-edit";

const SOURCES = ["fixed", "relative", "generated", "link"] as const satisfies readonly VariableSource["type"][];

const blankSource = (type: string, sample: string): VariableSource => {
  if (type === "fixed") return { type, value: sample };
  if (type === "relative") return { type, expression: "today+0d 00:00:00" };
  if (type === "generated") return { type, alphabet: "23456789ABCDEFGHJKLMNPQRSTUVWXYZ", length: 12 };
  return { type: "link" };
};

/** One variable's entry in the contract. The serial number's value is always the server's. */
export function VariableEditor({ name, variable, isReadOnly }: { name: string; variable: VariableContract; isReadOnly: boolean }) {
  const t = useTranslations("designer.variablesDrawer");
  const store = useDesigner();
  const { meaning, kind, source, sample } = variable;
  const isServer = name === SERIAL_NUMBER;
  const set = (change: Partial<VariableContract>) => {
    const next = withVariable(store.getState().document.contract, name, { ...variable, ...change });
    // Half-typed values (an expression, an alphabet) are no contract yet: they stay in their input until they are.
    if (!contractSchema.safeParse(next).success) return;
    store.change((document) => setContract(document, next), { gesture: `variable:${name}`, origin: "action" });
  };
  return (
    <fieldset disabled={isReadOnly} className={styles.stack} style={{ border: 0, margin: 0, padding: 0 }}>
      <div className={styles.variableHead}>
        <code>${name}$</code>
        {isServer && <Tag>{t("server")}</Tag>}
      </div>
      <div className={styles.pair}>
        <TextInput label={t("meaning")} value={meaning} maxLength={200} onChange={(event) => set({ meaning: event.currentTarget.value })} />
        <NativeSelect
          label={t("kind")}
          value={kind}
          onChange={(event) => set({ kind: variableKinds.find((each) => each === event.currentTarget.value) ?? kind })}
          data={variableKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
        />
      </div>
      {!isServer && (
        <>
          <NativeSelect
            label={t("source")}
            description={t(`sourceHelp.${source.type}`)}
            value={source.type}
            onChange={(event) => set({ source: blankSource(event.currentTarget.value, sample) })}
            data={SOURCES.map((each) => ({ value: each, label: t(`sources.${each}`) }))}
          />
          <SourceInput key={source.type} source={source} onSource={(next) => set({ source: next })} />
        </>
      )}
      <TextInput label={t("sample")} value={sample} maxLength={2000} onChange={(event) => set({ sample: event.currentTarget.value })} />
    </fieldset>
  );
}

function SourceInput({ source, onSource }: { source: VariableSource; onSource: (source: VariableSource) => void }) {
  const t = useTranslations("designer.variablesDrawer");
  const wording = useWording();
  const [typed, setTyped] = useState<string | null>(null);
  switch (source.type) {
    case "fixed":
      return (
        <TextInput
          label={t("value")}
          value={source.value}
          onChange={(event) => onSource({ ...source, value: event.currentTarget.value })}
        />
      );
    case "relative": {
      const shown = typed ?? source.expression;
      const isReadable = readRelativeTime(shown) !== null;
      return (
        <TextInput
          label={t("expression")}
          description={isReadable ? wording(describeRelativeTime(shown)) : t("expressionHelp")}
          error={isReadable ? undefined : t("expressionWrong")}
          value={shown}
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onSource({ ...source, expression: event.currentTarget.value });
          }}
        />
      );
    }
    case "generated":
      return (
        <div className={styles.pair}>
          <TextInput
            label={t("alphabet")}
            value={typed ?? source.alphabet}
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              onSource({ ...source, alphabet: event.currentTarget.value });
            }}
          />
          <NumberInput
            label={t("length")}
            min={1}
            max={32}
            allowDecimal={false}
            value={source.length}
            onChange={(length) => typeof length === "number" && onSource({ ...source, length })}
          />
        </div>
      );
    default:
      return null;
  }
}
