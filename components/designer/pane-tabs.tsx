"use client";
import { useTranslations } from "next-intl";
import styles from "./pane-tabs.module.css";

export const PANES = ["form", "phone", "json"] as const;
export type Pane = (typeof PANES)[number];

/** Which pane is seen where there is no room for all three. */
export function PaneTabs({ pane, onPane }: { pane: Pane; onPane: (pane: Pane) => void }) {
  const t = useTranslations("designer");
  const words = { form: t("form"), phone: t("preview"), json: t("json") };
  return (
    <div className={styles.tabs} role="group" aria-label={t("panes")}>
      {PANES.map((each) => (
        <button
          type="button"
          key={each}
          data-pane={each}
          // With two panes the phone is what shows while the form has the word.
          data-also={(each === "phone" && pane === "form") || undefined}
          aria-pressed={pane === each}
          onClick={() => onPane(each)}
        >
          {words[each]}
        </button>
      ))}
    </div>
  );
}
