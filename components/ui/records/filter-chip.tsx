"use client";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ComponentPropsWithRef } from "react";
import styles from "./filter.module.css";

type Props = ComponentPropsWithRef<"button"> & {
  name: string;
  /** What the list is narrowed to, in words; null while it is not. */
  chosen: string | null;
  onClear: () => void;
};

/** A filter that is there to be chosen (dashed), or that is in force and can be changed or taken away. */
export function FilterChip({ name, chosen, onClear, ...button }: Props) {
  const t = useTranslations("records");
  return (
    <span className={styles.chip} data-set={chosen !== null || undefined}>
      <button {...button} type="button" className={styles.chipMain}>
        {chosen === null ? (
          <>
            <IconPlus size={13} aria-hidden />
            {name}
          </>
        ) : (
          <>
            <span className={styles.chipName}>{t("chip", { name })}</span>
            <span className={styles.chipValue}>{chosen}</span>
          </>
        )}
      </button>
      {chosen !== null && (
        <button type="button" className={styles.chipClear} onClick={onClear} aria-label={t("clearFilter", { name })}>
          <IconX size={13} aria-hidden />
        </button>
      )}
    </span>
  );
}
