"use client";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Total } from "@/lib/keyset";
import styles from "./list-extras.module.css";

/** Where the list goes on. Totals are exact to ten thousand and called an estimate beyond. */
export function RecordPager({
  total,
  newer,
  older,
  onGo,
}: {
  total: Total | undefined;
  newer: string | null;
  older: string | null;
  onGo: (to: { after?: string; before?: string }) => void;
}) {
  const t = useTranslations("records");
  return (
    <nav className={styles.pager} aria-label={t("pages")}>
      <span className={styles.total}>
        {total && (total.exact ? t("total", { count: total.count }) : t("totalAbout", { count: rounded(total.count) }))}
      </span>
      <Button
        variant="default"
        size="xs"
        disabled={newer === null}
        onClick={() => newer !== null && onGo({ after: newer })}
        leftSection={<IconChevronLeft size={14} aria-hidden />}
      >
        {t("newer")}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={older === null}
        onClick={() => older !== null && onGo({ before: older })}
        rightSection={<IconChevronRight size={14} aria-hidden />}
      >
        {t("older")}
      </Button>
    </nav>
  );
}

/** Two digits of an estimate are all that can be believed. */
function rounded(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}
