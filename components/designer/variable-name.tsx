"use client";
import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import type { VariableContract } from "@/lib/template/contract";
import { nameProblem, renameVariable } from "@/lib/template/contract-edit";
import { useDesigner } from "./designer-context";
import styles from "./dialog.module.css";

type Props = { name: string; variable: VariableContract; uses: number; canRename: boolean; children: ReactNode };

/** The name of a variable, and a new one for it, wherever it stands. `children` say more about it. */
export function VariableName({ name, variable, uses, canRename, children }: Props) {
  const t = useTranslations("designer.variablesDrawer");
  const store = useDesigner();
  const [typed, setTyped] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const isOpen = typed !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) pencil.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (typed === null) {
    return (
      <div className={styles.variableHead}>
        <code>${name}$</code>
        {children}
        {canRename && (
          <Tooltip label={t("rename", { name })}>
            <ActionIcon size="sm" ref={pencil} aria-label={t("rename", { name })} onClick={() => setTyped(name)} ml="auto">
              <IconPencil size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    );
  }
  const problem = nameProblem(store.getState().document, name, typed);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    store.change((document) => renameVariable(document, name, typed, variable), {
      gesture: `rename:${name}`,
      origin: "action",
      joins: "never",
    });
    setTyped(null);
  };
  return (
    <form className={styles.renameRow} onSubmit={rename}>
      <TextInput
        label={t("newName")}
        autoFocus
        value={typed}
        maxLength={64}
        spellCheck={false}
        autoComplete="off"
        leftSection="$"
        rightSection="$"
        error={problem === null ? undefined : t(`nameProblem.${problem}`)}
        onChange={(event) => setTyped(event.currentTarget.value.replaceAll("$", "").trim())}
        // Escape ends the renaming alone, not the panel around it.
        data-mantine-stop-propagation="true"
        onKeyDown={(event) => event.key === "Escape" && setTyped(null)}
      />
      <Button type="submit" disabled={problem !== null || typed === name}>
        {t("renameAll", { count: uses })}
      </Button>
    </form>
  );
}
