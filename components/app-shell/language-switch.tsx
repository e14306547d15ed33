"use client";
import { Button } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useSwitchLanguage } from "./use-switch-language";

/** 中 / EN: one press, and the page speaks the other language. */
export function LanguageSwitch() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const switchLanguage = useSwitchLanguage();
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      onClick={switchLanguage}
      title={t("switchLanguage")}
      aria-label={t("switchLanguage")}
    >
      {locale === "zh-CN" ? "EN" : "中"}
    </Button>
  );
}
