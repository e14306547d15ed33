"use client";
import { useLocale } from "next-intl";
import { useRouter } from "next/navigation";
import { LOCALE_COOKIE } from "@/lib/locale";

const YEAR_S = 365 * 24 * 60 * 60;

/** Keeps the choice in a cookie, so that the server speaks it from the next page on, and has this page said anew. */
export function useSwitchLanguage(): () => void {
  const router = useRouter();
  const locale = useLocale();
  return () => {
    document.cookie = `${LOCALE_COOKIE}=${locale === "zh-CN" ? "en" : "zh-CN"};path=/;max-age=${YEAR_S};samesite=lax`;
    router.refresh();
  };
}
