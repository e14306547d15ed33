"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useWording } from "@/components/ui/use-wording";
import { withoutVariable } from "@/lib/template/contract-edit";
import { setContract } from "@/lib/template/document";
import { sourceWords } from "@/lib/template/source-words";
import { useDesigner, useDesignerState } from "./designer-context";
import styles from "./dialog.module.css";

/** Entries of the contract that no place of the template uses any more: kept for an undo, and not published. */
export function UnusedVariables({ used, isReadOnly }: { used: readonly string[]; isReadOnly: boolean }) {
  const t = useTranslations("designer.variablesDrawer");
  const wording = useWording();
  const store = useDesigner();
  const { variables } = useDesignerState((state) => state.history.document.contract);
  const unused = Object.entries(variables).filter(([name]) => !used.includes(name));
  if (unused.length === 0) return null;
  const remove = (name: string) =>
    store.change((document) => setContract(document, withoutVariable(document.contract, name)), {
      gesture: `forget:${name}`,
      origin: "action",
      joins: "never",
    });
  return (
    <section className={styles.variable} aria-label={t("unused")}>
      <h3 className={styles.heading}>{t("unused")}</h3>
      <p className={styles.quiet}>{t("unusedText")}</p>
      <ul className={styles.unused}>
        {unused.map(([name, { meaning, source }]) => (
          <li key={name}>
            <code>${name}$</code>
            <span className={styles.quiet}>{[meaning, wording(sourceWords(source))].filter(Boolean).join(" · ")}</span>
            {!isReadOnly && (
              <Button size="compact-xs" variant="subtle" color="gray" aria-label={t("forget", { name })} onClick={() => remove(name)}>
                {t("remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
