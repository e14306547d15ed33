"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { flushSync } from "react-dom";
import type { Pointer } from "@/lib/json/pointer";
import styles from "./list.module.css";
import { useLatePanel } from "./use-late-panel";

const loadPanel = () => import("./new-other-field").then(({ NewOtherField: panel }) => panel);

/** A key that the form has no field for, at a place and with a value of the person's choice. */
export function AddOtherField({ onAdded }: { onAdded: (pointer: Pointer) => void }) {
  const t = useTranslations("other-fields");
  const { Panel, isOpen, setIsOpen, toggle } = useLatePanel(loadPanel);
  const button = useRef<HTMLButtonElement>(null);
  const close = (added: Pointer | null) => {
    flushSync(() => setIsOpen(false));
    if (added === null) button.current?.focus();
    else onAdded(added);
  };
  if (isOpen && Panel) return <Panel onClose={close} />;
  return (
    <div className={styles.add}>
      <button type="button" data-add className={styles.addButton} ref={button} onClick={toggle}>
        + {t("add")}
      </button>
    </div>
  );
}
