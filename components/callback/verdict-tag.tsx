"use client";
import { useTranslations } from "next-intl";
import { Tag, type Tone } from "@/components/ui/tag";

const TONES: Record<string, Tone> = {
  issued: "good",
  recovered: "good",
  processing: "warn",
  reported: "neutral",
  refused: "bad",
  failed: "bad",
};

/** What became of a callback. `open` while it has no answer: nothing has been decided. */
export function VerdictTag({ verdict, open }: { verdict: string; open: boolean }) {
  const t = useTranslations("callbacks");
  if (open && verdict === "processing") return <Tag dot>{t("verdict.open")}</Tag>;
  return <Tag tone={TONES[verdict] ?? "neutral"}>{t.has(`verdict.${verdict}`) ? t(`verdict.${verdict}`) : verdict}</Tag>;
}

/** Why, in plain words for causes of ours; Alipay's own sub_codes stand as they are. */
export function useCauseText(): (cause: string) => string {
  const t = useTranslations("callbacks");
  return (cause) => (/^[A-Za-z_]+$/.test(cause) && t.has(`cause.${cause}`) ? t(`cause.${cause}`) : cause);
}
