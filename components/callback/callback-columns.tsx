"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { MaskedId } from "@/components/ui/records/masked-id";
import { ROW_LINK, type RecordColumn } from "@/components/ui/records/record-table";
import { ShanghaiTime } from "@/components/ui/records/shanghai-time";
import type { CallbackRow } from "@/lib/callback/store";
import { duration } from "./callback-moments";
import styles from "./callbacks.module.css";
import { useCauseText, VerdictTag } from "./verdict-tag";

export function useCallbackColumns({ seesIds, href }: { seesIds: boolean; href: (id: string) => string }): RecordColumn<CallbackRow>[] {
  const t = useTranslations("callbacks");
  const causeText = useCauseText();
  return useMemo<RecordColumn<CallbackRow>[]>(
    () => [
      {
        id: "time",
        header: t("column.time"),
        cell: ({ row: { original } }) => (
          <a {...{ [ROW_LINK]: "" }} className={styles.link} href={href(original.id)}>
            <ShanghaiTime iso={original.receivedAt} />
          </a>
        ),
      },
      {
        id: "verdict",
        header: t("column.verdict"),
        cell: ({ row: { original } }) => (
          <>
            <span className={styles.verdict}>
              <VerdictTag verdict={original.verdict} open={original.durationMs === null} />
              {original.cause && (
                <span className={styles.cause} title={causeText(original.cause)}>
                  {causeText(original.cause)}
                </span>
              )}
            </span>
            <span className={styles.second}>
              {original.user ? `…${original.user.value.slice(-4)} · ` : ""}
              {original.template?.name ?? ""}
            </span>
          </>
        ),
      },
      {
        id: "user",
        header: t("column.user"),
        cell: ({ row: { original } }) => (original.user ? <MaskedId id={original.user.value} whole={seesIds} /> : "—"),
      },
      {
        id: "template",
        header: t("column.template"),
        cell: ({ row: { original } }) => original.template?.name ?? (original.template ? t("unknownTemplate") : "—"),
      },
      {
        id: "deliveries",
        header: t("column.deliveries"),
        cell: ({ row: { original } }) => <span className={styles.number}>{original.deliveries}</span>,
      },
      {
        id: "ms",
        header: t("column.ms"),
        cell: ({ row: { original } }) => (
          <span className={styles.number}>{original.durationMs === null ? "…" : duration(original.durationMs)}</span>
        ),
      },
    ],
    [t, causeText, seesIds, href],
  );
}
