"use client";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";

/** Whether what one sees is what there is. */
export function LiveTag({ onFirst, broken }: { onFirst: boolean; broken: boolean }) {
  const t = useTranslations("records");
  if (broken) return <Tag tone="warn">{t("notLive")}</Tag>;
  return onFirst ? (
    <Tag tone="good" dot title={t("liveHint")}>
      {t("live")}
    </Tag>
  ) : (
    <Tag>{t("earlier")}</Tag>
  );
}
