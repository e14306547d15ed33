"use client";
import { Drawer } from "@mantine/core";
import { IconVariable } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { extractVariables } from "@/lib/template/contract";
import { useDesigner, useDesignerState } from "./designer-context";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";
import { VariableEditor } from "./variable-editor";

/** Every variable of the template: what it means, where its value comes from when a pass is issued, and where it is used. */
export function VariablesDrawer({ canWrite, onOpen }: DialogProps) {
  const t = useTranslations("designer.variablesDrawer");
  const store = useDesigner();
  const value = useDesignerState((state) => state.document.value);
  const contract = useDesignerState((state) => state.document.contract);
  const uses = extractVariables(value);
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
              <section key={name} className={styles.variable} aria-label={`$${name}$`}>
                <VariableEditor name={name} variable={variable} isReadOnly={!canWrite} />
                <p className={styles.quiet} style={{ margin: 0 }}>
                  {t("usedIn")}{" "}
                  {pointers.map((pointer) => (
                    <button type="button" key={pointer} className={styles.link} onClick={() => go(pointer)}>
                      {pointer.replace(/^\/content\//, "")}{" "}
                    </button>
                  ))}
                </p>
              </section>
            )
          );
        })}
      </div>
    </Drawer>
  );
}
