"use client";
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";

/** A page that met a bug: under the number the server's log has the whole of it. */
export function ErrorPanel({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("shell");
  return (
    <EmptyState icon={<IconAlertTriangle size={22} />} title={t("errorTitle")} action={<Button onClick={reset}>{t("retry")}</Button>}>
      {t("errorText")} {error.digest && t("errorReference", { reference: error.digest })}
    </EmptyState>
  );
}
