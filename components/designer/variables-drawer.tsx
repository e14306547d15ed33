"use client";
import { Button, Drawer } from "@mantine/core";
import { IconVariable } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { useStudioLocale } from "@/components/ui/use-wording";
import { extractVariables } from "@/lib/template/contract";
import { contractType } from "@/lib/template/contract-code";
import { useDesigner, useDesignerState } from "./designer-context";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";
import { UnusedVariables } from "./unused-variables";
import { VariableCard } from "./variable-card";

/** Every variable of the template: what it means, where its value comes from when a pass is issued, and where it is used. */
export function VariablesDrawer({ canWrite, onOpen }: DialogProps) {
  const t = useTranslations("designer.variablesDrawer");
  const store = useDesigner();
  const locale = useStudioLocale();
  const value = useDesignerState((state) => state.document.value);
  const contract = useDesignerState((state) => state.document.contract);
  const isBroken = useDesignerState((state) => state.document.broken !== null);
  const uses = useMemo(() => extractVariables(value), [value]);
  const [openedAt] = useState(() => new Date());
  const names = uses.map(({ name }) => name);
  const close = () => onOpen(null);
  const go = (pointer: string) => {
    close();
    store.activate(pointer, "tray");
  };
  return (
    <Drawer opened onClose={close} position="right" size={460} title={t("title")} closeButtonProps={{ "aria-label": t("close") }}>
      {uses.length === 0 && (
        <EmptyState icon={<IconVariable size={22} />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      )}
      <div className={styles.stack}>
        {uses.map(({ name, pointers }) => {
          const variable = contract.variables[name];
          return (
            variable && (
              <VariableCard
                // The place stays when the name changes, and the focus with it.
                key={pointers[0]}
                name={name}
                variable={variable}
                pointers={pointers}
                now={openedAt}
                isReadOnly={!canWrite}
                canRename={canWrite && !isBroken}
                onGo={go}
              />
            )
          );
        })}
        <UnusedVariables used={names} isReadOnly={!canWrite} />
        {uses.length > 0 && (
          <div className={styles.drawerFoot}>
            <Button size="compact-sm" variant="default" onClick={() => onOpen("payload")}>
              {t("payload")}
            </Button>
            <span>
              {t("typescript")} <CopyButton value={contractType(contract, names, locale)} label="TypeScript" />
            </span>
          </div>
        )}
      </div>
    </Drawer>
  );
}
