"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { SERIAL_NUMBER, variableKinds, type VariableContract, type VariableSource } from "@/lib/template/contract";
import { contractSchema } from "@/lib/template/contract-schema";
import { withVariable } from "@/lib/template/contract-edit";
import { setContract } from "@/lib/template/document";
import { useDesigner } from "./designer-context";
import styles from "./dialog.module.css";
import { alphabets, VariableSourceInput } from "./variable-source-input";

const SOURCES = ["fixed", "relative", "generated", "link"] as const satisfies readonly VariableSource["type"][];

const blankSource = (type: string, sample: string): VariableSource => {
  if (type === "fixed") return { type, value: sample };
  if (type === "relative") return { type, expression: "today+0d 00:00:00" };
  if (type === "generated") return { type, alphabet: alphabets.clear, length: 12 };
  return { type: "link" };
};

type Props = { name: string; variable: VariableContract; now: Date; isReadOnly: boolean };

/** One variable's entry in the contract. The serial number's value is always the server's. */
export function VariableEditor({ name, variable, now, isReadOnly }: Props) {
  const t = useTranslations("designer.variablesDrawer");
  const store = useDesigner();
  const { meaning, kind, source, sample } = variable;
  const set = (change: Partial<VariableContract>) =>
    store.change(
      (document) => {
        const next = withVariable(document.contract, name, { ...variable, ...change });
        // Half-typed values (an alphabet) are no contract yet: they stay in their input until they are.
        return contractSchema.safeParse(next).success ? setContract(document, next) : { document, edits: [] };
      },
      { gesture: `variable:${name}:${Object.keys(change).join()}`, origin: "action" },
    );
  // Of the others the drawing shows the value itself.
  const hasSample = source.type !== "fixed" && source.type !== "relative";
  return (
    <fieldset disabled={isReadOnly} className={styles.fields}>
      <div className={styles.pair}>
        <TextInput
          label={t("meaning")}
          placeholder={t("meaningPlaceholder")}
          value={meaning}
          maxLength={200}
          onChange={(event) => set({ meaning: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("kind")}
          value={kind}
          onChange={(event) => set({ kind: variableKinds.find((each) => each === event.currentTarget.value) ?? kind })}
          data={variableKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
        />
      </div>
      {name !== SERIAL_NUMBER && (
        <>
          <NativeSelect
            label={t("source")}
            description={t(`sourceHelp.${source.type}`)}
            value={source.type}
            onChange={(event) => set({ source: blankSource(event.currentTarget.value, sample) })}
            data={SOURCES.map((each) => ({ value: each, label: t(`sources.${each}`) }))}
          />
          <VariableSourceInput key={source.type} source={source} now={now} onSource={(next) => set({ source: next })} />
        </>
      )}
      {hasSample && (
        <TextInput label={t("sample")} value={sample} maxLength={2000} onChange={(event) => set({ sample: event.currentTarget.value })} />
      )}
    </fieldset>
  );
}
