"use client";
import { useTranslations } from "next-intl";
import styles from "./list-extras.module.css";

export function NewRowsPill({ waiting, atMost, onShow }: { waiting: number; atMost: number; onShow: () => void }) {
  const t = useTranslations("records");
  return (
    <div aria-live="polite">
      {waiting > 0 && (
        <button type="button" className={styles.pill} onClick={onShow}>
          {waiting >= atMost ? t("newRowsMany", { count: atMost }) : t("newRows", { count: waiting })}
        </button>
      )}
    </div>
  );
}
