import { useTranslations } from "next-intl";
import type { Moment } from "@/components/ui/records/timeline";
import type { LedgerStep } from "@/lib/callback/ledger";
import { useCauseText } from "./verdict-tag";

/** 0.8 ms, 62 ms, 3.02 s. */
export function duration(ms: number): string {
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(2)} s`;
  return `${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms`;
}

const TONES: Record<string, Moment["tone"]> = { refused: "bad", failed: "bad", unknown: "warn", processing: "warn" };

/** The steps of one callback as moments of a time line: what, how it went, how long it took, and when since the request came. */
export function useStepMoments(): (steps: readonly LedgerStep[], key: string) => Moment[] {
  const t = useTranslations("callbacks");
  const causeText = useCauseText();
  return (steps, key) =>
    steps.map(({ name, atMs, ms, outcome, code }, index) => {
      // The journal ends with the verdict; when the deadline's answer had left before, it is a result and no answer.
      const isLate = name === "answered" && steps.slice(0, index).some((step) => step.name === "answered");
      const word = isLate ? "decided" : name.replaceAll(".", "_");
      const went = outcome !== undefined && t.has(`outcome.${outcome}`) ? t(`outcome.${outcome}`) : outcome;
      const detail = [went, code !== undefined && causeText(code), ms !== undefined && t("took", { ms: duration(ms) })].filter(Boolean);
      return {
        key: `${key} ${index}`,
        title: t.has(`step.${word}`) ? t(`step.${word}`) : name,
        detail: detail.join(" · "),
        at: `+${duration(atMs)}`,
        small: true,
        tone: TONES[outcome ?? ""] ?? (name === "answered" ? "good" : "accent"),
      };
    });
}
