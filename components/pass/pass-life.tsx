"use client";
import { useTranslations } from "next-intl";
import { duration, useStepMoments } from "@/components/callback/callback-moments";
import { useCauseText } from "@/components/callback/verdict-tag";
import { ShanghaiTime } from "@/components/ui/records/shanghai-time";
import { Timeline, type Moment } from "@/components/ui/records/timeline";
import type { CallbackDetail } from "@/lib/callback/store";
import type { PassView } from "@/lib/pass/view";

/** 经过: every callback with its steps, and what became of the claim. */
export function PassLife({ view: { pass, callbacks } }: { view: PassView }) {
  const t = useTranslations("passes.life");
  const tCallbacks = useTranslations("callbacks");
  const causeText = useCauseText();
  const stepsOf = useStepMoments();
  const at = (iso: string) => <ShanghaiTime iso={iso} />;

  const arrival = ({ id, receivedAt, verdict, cause, request, deliveries }: CallbackDetail): Moment => ({
    key: id,
    title: t("callback"),
    at: at(receivedAt),
    detail: [
      `${request.method} ${request.url.replace(/\?.*$/s, "")}`,
      deliveries > 1 && tCallbacks("times", { count: deliveries }),
      tCallbacks.has(`verdict.${verdict}`) && tCallbacks(`verdict.${verdict}`),
      cause !== null && causeText(cause),
    ]
      .filter(Boolean)
      .join(" · "),
  });

  const moments = callbacks.flatMap((callback) => [arrival(callback), ...stepsOf(callback.steps, callback.id)]);
  const last = callbacks.at(-1);
  if (pass.origin === "report") moments.unshift({ key: "report", title: t("report"), at: at(pass.claimedAt), detail: t("reportHint") });
  if (pass.pass) {
    const isLate = isAfter(pass.settledAt, last?.answeredAt);
    moments.push({
      key: "issued",
      tone: "good",
      title: isLate ? t("settledLate") : t("inWallet"),
      at: at(pass.pass.issuedAt),
      detail: isLate || typeof last?.durationMs !== "number" ? t("byQuery") : t("answered", { ms: duration(last.durationMs) }),
    });
    if (pass.answeredAt === null) moments.push({ key: "untold", tone: "warn", title: t("untold"), detail: t("untoldHint") });
    if (pass.pass.checkedAt !== null && pass.pass.checkedAt > pass.pass.issuedAt) {
      moments.push({ key: "checked", title: t("checked"), at: at(pass.pass.checkedAt), detail: t("checkedHint") });
    }
  } else if (pass.status === "FAILED") {
    const why = [pass.failure?.code && causeText(pass.failure.code), pass.failure?.text].filter(Boolean).join(" · ");
    moments.push({ key: "failed", tone: "bad", title: t("failed"), at: pass.settledAt ? at(pass.settledAt) : undefined, detail: why });
  } else {
    const why = [pass.failure?.code && causeText(pass.failure.code), t("pendingHint", { count: pass.settleTries })];
    moments.push({ key: "pending", tone: "warn", title: t("pending"), detail: why.filter(Boolean).join(" · ") });
  }
  return <Timeline moments={moments} />;
}

/** ISO times of one form compare as texts. */
const isAfter = (time: string | null, other: string | null | undefined): boolean => Boolean(time && other && time > other);
