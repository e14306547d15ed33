"use client";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import styles from "./error-panel.module.css";

/** A page that met a bug: under the number the server's log has the whole of it. Every page brings it along, so its button is a plain one. */
export function ErrorPanel({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("shell");
  const retry = (
    <button type="button" className={styles.retry} onClick={reset}>
      {t("retry")}
    </button>
  );
  return (
    <EmptyState icon={<IconAlertTriangle size={22} />} title={t("errorTitle")} action={retry}>
      {t("errorText")} {error.digest && t("errorReference", { reference: error.digest })}
    </EmptyState>
  );
}
