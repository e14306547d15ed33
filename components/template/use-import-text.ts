"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Imported } from "@/lib/template/import";
import { syntaxWords } from "@/lib/template/syntax-words";
import { inWords } from "@/lib/template/wording";

/** Why a pasted or dropped template was refused, with line and column where it does not parse. */
export function useImportText(): (refusal: Imported & { ok: false }) => string {
  const t = useTranslations("templates.importRefusal");
  const locale = useLocale();
  return ({ code, line, column, problem }) => {
    if (code !== "syntax") return t(code);
    const reason = problem ? inWords(syntaxWords[problem], locale === "en" ? "en" : "zh-CN") : "";
    return t("syntax", { line: line ?? 1, column: column ?? 1, reason });
  };
}
