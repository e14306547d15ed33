"use client";
import { useTranslations } from "next-intl";
import { RawText } from "@/components/ui/records/raw-text";
import type { LedgerRequest } from "@/lib/callback/ledger";
import type { CallbackDetail } from "@/lib/callback/store";
import { duration } from "./callback-moments";

/** The request as it came (masked), what was said to Alipay and back, and our answer to the byte. */
export function CallbackRaw({ callback }: { callback: CallbackDetail }) {
  const t = useTranslations("callbacks");
  return (
    <>
      <RawText title={t("raw.request")} note={callback.request.address ?? undefined} text={requestText(callback.request)} />
      {callback.exchanges.map(({ method, ms, outcome, httpStatus, request, answer }, index) => {
        const status = httpStatus === null || httpStatus === undefined ? null : `HTTP ${httpStatus}`;
        const went = t.has(`outcome.${outcome}`) ? t(`outcome.${outcome}`) : outcome;
        return (
          <div key={index}>
            <RawText title={t("raw.asked", { method })} text={request} />
            <RawText
              title={t("raw.alipayAnswer")}
              note={[status, went, duration(ms)].filter(Boolean).join(" · ")}
              text={answer ?? t("raw.noAnswer")}
            />
          </div>
        );
      })}
      {callback.answer ? (
        <RawText
          title={t("raw.ourAnswer")}
          note={[`HTTP ${callback.answer.status}`, callback.durationMs !== null && duration(callback.durationMs)]
            .filter(Boolean)
            .join(" · ")}
          text={callback.answer.body}
        />
      ) : (
        <p>{t("raw.notAnswered")}</p>
      )}
    </>
  );
}

function requestText({ method, url, headers, body }: LedgerRequest): string {
  const lines = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return body === null || body === "" ? lines.join("\n") : `${lines.join("\n")}\n\n${body}`;
}
