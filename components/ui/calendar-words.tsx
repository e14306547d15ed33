"use client";
import { DatesProvider } from "@mantine/dates";
import "dayjs/locale/zh-cn";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";

/** Around every calendar: the person's language, and weeks that begin on Monday. Only what is loaded late stands in it. */
export function CalendarWords({ children }: { children: ReactNode }) {
  const locale = useLocale();
  return <DatesProvider settings={{ locale: locale === "zh-CN" ? "zh-cn" : "en", firstDayOfWeek: 1 }}>{children}</DatesProvider>;
}
