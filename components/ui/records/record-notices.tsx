"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { FetchError } from "@/components/ui/query-client";
import { useErrorText } from "@/components/ui/use-error-text";
import styles from "./list-extras.module.css";

/** Above a list: what of the address could not be read, and what keeps the rows from being fresh. */
export function RecordNotices({
  ignored,
  onDropIgnored,
  error,
}: {
  ignored: readonly string[];
  onDropIgnored: () => void;
  error: Error | null;
}) {
  const t = useTranslations("records");
  const errorText = useErrorText();
  if (ignored.length === 0 && !error) return null;
  return (
    <div className={styles.notices}>
      {ignored.length > 0 && (
        <Notice
          tone="warn"
          action={
            <Button size="compact-xs" variant="default" onClick={onDropIgnored}>
              {t("dropIgnored")}
            </Button>
          }
        >
          {t("ignored", { names: ignored.join(", ") })}
        </Notice>
      )}
      {error && (
        <Notice
          tone="bad"
          action={
            <Button size="compact-xs" variant="default" onClick={() => window.location.reload()}>
              {t("reload")}
            </Button>
          }
        >
          {error instanceof FetchError ? errorText(error) : t("offline")}
        </Notice>
      )}
    </div>
  );
}
