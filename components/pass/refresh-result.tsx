"use client";
import { useTranslations } from "next-intl";
import { RawText } from "@/components/ui/records/raw-text";
import { ShanghaiTime } from "@/components/ui/records/shanghai-time";
import { Notice } from "@/components/ui/notice";
import type { ComparedField } from "@/lib/pass/compare";
import { DISPLAY_STATUSES } from "@/lib/pass/display-status";
import type { Refreshed } from "@/lib/pass/refresh";
import styles from "./pass-panel.module.css";

/** What Alipay said when it was asked: the fields of both sides, differences marked; or why there is nothing to compare. */
export function RefreshResult({ result }: { result: Refreshed }) {
  const t = useTranslations("passes.refresh");
  const tStatus = useTranslations("passes.status");
  switch (result.outcome) {
    case "settled":
      return <Notice tone={result.status === "PENDING" ? "warn" : "good"}>{t("settled", { status: tStatus(result.status) })}</Notice>;
    case "absent":
      return <Answered tone="warn" text={t("absent")} result={result} />;
    case "refused":
      return <Answered tone="bad" text={t("refused", { code: result.code, message: result.message })} result={result} />;
    case "no_answer":
      return <Answered tone="warn" text={t(`noAnswer.${result.cause}`)} result={result} />;
    case "compared": {
      const differing = result.fields.filter(({ differs }) => differs).length;
      return (
        <div className={styles.result}>
          <Notice tone={differing > 0 ? "warn" : "good"} title={differing > 0 ? t("differ", { count: differing }) : t("agree")}>
            {t("askedAt")} <ShanghaiTime iso={result.askedAt} />
          </Notice>
          <details className={styles.details} open={differing > 0}>
            <summary>{t("details")}</summary>
            <ComparedTable fields={result.fields} />
          </details>
        </div>
      );
    }
  }
}

function Answered({
  tone,
  text,
  result,
}: {
  tone: "warn" | "bad";
  text: string;
  result: Exclude<Refreshed, { outcome: "settled" | "compared" }>;
}) {
  const t = useTranslations("passes.refresh");
  return (
    <div className={styles.result}>
      <Notice tone={tone}>{text}</Notice>
      <RawText title={t("exchange")} text={`${result.exchange.request}\n\n${result.exchange.answer ?? t("nothingCame")}`} />
    </div>
  );
}

function ComparedTable({ fields }: { fields: readonly ComparedField[] }) {
  const t = useTranslations("passes.refresh");
  const tStatus = useTranslations("passes.status");
  const shown = (field: ComparedField["field"], value: string | null, silent: string) => {
    if (value === null) return silent;
    if (field === "isDeleted") return t(value === "true" ? "yes" : "no");
    const status = field === "status" ? DISPLAY_STATUSES.find((each) => each === value) : undefined;
    return status ? `${tStatus(status)} (${value})` : value;
  };
  return (
    <table className={styles.compared}>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          <th scope="col">{t("ours")}</th>
          <th scope="col">{t("theirs")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, name, ours, theirs, differs }) => (
          <tr key={`${field} ${name ?? ""}`} data-differs={differs || undefined}>
            <th scope="row">{name ?? t(`fields.${field}`)}</th>
            <td>{shown(field, ours, "—")}</td>
            <td>
              {shown(field, theirs, t("silent"))}
              {differs && <strong> {t("differs")}</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
