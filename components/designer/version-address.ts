"use client";
import { useSearchParams } from "next/navigation";
import { writePair, type Pair } from "@/lib/template/version-pair";

export const designerHref = (slug: string, templateId: string): string => `/console/${slug}/templates/${templateId}`;

export const versionsHref = (slug: string, templateId: string): string => `${designerHref(slug, templateId)}/versions`;

export const VIEWS = ["words", "phone", "json"] as const;
export type View = (typeof VIEWS)[number];

/** How the two are compared, as the address says. */
export function useView(): View {
  const view = useSearchParams().get("tab");
  return VIEWS.find((each) => each === view) ?? "words";
}

/**
 * The address of a pair in the present view. The list stays at its page, or begins below the number `below`; null leads to the newest.
 */
export function usePairHref(slug: string, templateId: string): (pair: Pair, below?: number | null) => string {
  const search = useSearchParams();
  return (pair, below) => {
    const start = below === undefined ? search.get("before") : below;
    const tab = search.get("tab");
    const rest = new URLSearchParams({ ...(start !== null && { before: String(start) }), ...(tab !== null && { tab }) }).toString();
    return `${versionsHref(slug, templateId)}?compare=${writePair(pair)}${rest && `&${rest}`}`;
  };
}
