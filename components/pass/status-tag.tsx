"use client";
import { useTranslations } from "next-intl";
import { Tag, type Tone } from "@/components/ui/tag";
import type { DisplayStatus } from "@/lib/pass/display-status";

const TONES: Record<DisplayStatus, Tone> = {
  CAN_USE: "good",
  USED: "neutral",
  EXPIRED: "neutral",
  CLOSED: "bad",
  DELETED: "neutral",
  PENDING: "warn",
  FAILED: "bad",
};

export function StatusTag({ status }: { status: DisplayStatus }) {
  const t = useTranslations("passes");
  return (
    <Tag tone={TONES[status]} title={t(`statusHint.${status}`)}>
      {t(`status.${status}`)}
    </Tag>
  );
}
