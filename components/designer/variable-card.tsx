"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Pointer } from "@/lib/json/pointer";
import { SERIAL_NUMBER, type VariableContract } from "@/lib/template/contract";
import { withVariable } from "@/lib/template/contract-edit";
import { setContract } from "@/lib/template/document";
import { useDesigner, useDesignerState } from "./designer-context";
import styles from "./dialog.module.css";
import { VariableEditor } from "./variable-editor";
import { VariableName } from "./variable-name";
import { VariablePlaces } from "./variable-places";

type Props = {
  name: string;
  variable: VariableContract;
  pointers: readonly Pointer[];
  /** The moment that times are counted from, to show what they give. */
  now: Date;
  isReadOnly: boolean;
  canRename: boolean;
  onGo: (pointer: Pointer) => void;
};

/** One variable that the template uses: its name, its entry in the contract, and the places it fills. */
export function VariableCard({ name, variable, pointers, now, isReadOnly, canRename, onGo }: Props) {
  const t = useTranslations("designer.variablesDrawer");
  const store = useDesigner();
  const isDeclared = useDesignerState(({ history }) => Object.hasOwn(history.document.contract.variables, name));
  const isServer = name === SERIAL_NUMBER;
  const declare = () =>
    store.change((document) => setContract(document, withVariable(document.contract, name, variable)), {
      gesture: `declare:${name}`,
      origin: "action",
      joins: "never",
    });
  return (
    <section className={styles.variable} aria-label={`$${name}$`}>
      <VariableName name={name} variable={variable} uses={pointers.length} canRename={canRename && !isServer}>
        {isServer && <Tag>{t("server")}</Tag>}
        {!isServer && !isDeclared && <Tag tone="warn">{t("guessed")}</Tag>}
      </VariableName>
      {!isServer && !isDeclared && (
        <p className={styles.remedy}>
          {t("guessedText")}
          {!isReadOnly && (
            <Button size="compact-xs" variant="light" onClick={declare}>
              {t("declare")}
            </Button>
          )}
        </p>
      )}
      <VariableEditor name={name} variable={variable} now={now} isReadOnly={isReadOnly} />
      <VariablePlaces pointers={pointers} onGo={onGo} />
    </section>
  );
}
