"use client";
import { useLocale } from "next-intl";
import { useCallback } from "react";
import { isLocale } from "@/lib/locale";
import { inWords, type Locale, type Wording, type WordingParams } from "@/lib/template/wording";

export function useStudioLocale(): Locale {
  const locale = useLocale();
  return isLocale(locale) ? locale : "zh-CN";
}

/** Reads words that stand beside what they describe (fields, rules) in the page's language. */
export function useWording(): (wording: Wording, params?: WordingParams) => string {
  const locale = useStudioLocale();
  return useCallback((wording, params) => inWords(wording, locale, params), [locale]);
}
