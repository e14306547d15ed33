"use client";
import { useTranslations } from "next-intl";

/** What lists call a template: its title, and that it is a duplicate as long as it has the title of the first. */
export function useTemplateName({ name, copy }: { name: string; copy: number }): string {
  const t = useTranslations("templates");
  return copy === 0 ? name : t("copyName", { name, copy });
}
