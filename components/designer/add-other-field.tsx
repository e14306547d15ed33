"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { late } from "@/components/ui/late";
import type { Pointer } from "@/lib/json/pointer";
import styles from "./list.module.css";

const NewOtherField = late(() => import("./new-other-field").then(({ NewOtherField: panel }) => panel));

/** A key that the form has no field for, at a place and with a value of the person's choice. */
export function AddOtherField({ onAdded }: { onAdded: (pointer: Pointer) => void }) {
  const t = useTranslations("other-fields");
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (added: Pointer | null) => {
    flushSync(() => setIsOpen(false));
    if (added === null) button.current?.focus();
    else onAdded(added);
  };
  if (isOpen) return <NewOtherField onClose={close} />;
  return (
    <div className={styles.add}>
      <button type="button" data-add className={styles.addButton} ref={button} onClick={() => setIsOpen(true)}>
        + {t("add")}
      </button>
    </div>
  );
}
