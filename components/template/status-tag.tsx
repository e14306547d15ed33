import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { TemplateStatus } from "@/lib/template/shelf-filter";

/** 草稿, v3 已发布, or v3 已发布 with changes since. */
export function StatusTag({ status, versionNumber }: { status: TemplateStatus; versionNumber: number | null }) {
  const t = useTranslations("templates");
  if (status === "draft") return <Tag>{t("draft")}</Tag>;
  const number = versionNumber ?? 0;
  return status === "published" ? <Tag tone="good">{t("published", { number })}</Tag> : <Tag tone="accent">{t("changed", { number })}</Tag>;
}
