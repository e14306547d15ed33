"use client";
import { useTranslations } from "next-intl";
import { useWording } from "@/components/ui/use-wording";
import type { Imported } from "@/lib/template/import";
import { syntaxWords } from "@/lib/template/syntax-words";

/** Why a pasted or dropped template was refused, with line and column where it does not parse. */
export function useImportText(): (refusal: Imported & { ok: false }) => string {
  const t = useTranslations("templates.importRefusal");
  const wording = useWording();
  return ({ code, line, column, problem }) => {
    if (code !== "syntax") return t(code);
    const reason = problem ? wording(syntaxWords[problem]) : "";
    return t("syntax", { line: line ?? 1, column: column ?? 1, reason });
  };
}
