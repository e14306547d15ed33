"use client";
import { useTranslations } from "next-intl";

type Refusal = { code: string; params: Record<string, string | number>; reference?: string };

/** A refusal in one sentence: what happened and what to do. A bug names the reference number to look for in the log. */
export function useErrorText(): (error: Refusal) => string {
  const t = useTranslations("errors");
  return ({ code, params, reference }) => {
    const text = t.has(code) ? t(code, params) : t("unexpected");
    return reference ? `${text} ${t("reference", { reference })}` : text;
  };
}
