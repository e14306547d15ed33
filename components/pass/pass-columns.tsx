"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { MaskedId } from "@/components/ui/records/masked-id";
import { MiddleCut } from "@/components/ui/records/middle-cut";
import { ROW_LINK, type RecordColumn } from "@/components/ui/records/record-table";
import { ShanghaiTime } from "@/components/ui/records/shanghai-time";
import type { PassRow } from "@/lib/pass/store";
import styles from "./passes.module.css";
import { StatusTag } from "./status-tag";

/** `seesIds`: whoever may act on a pass also gets the user's whole id, to copy. */
export function usePassColumns({ seesIds, href }: { seesIds: boolean; href: (id: string) => string }): RecordColumn<PassRow>[] {
  const t = useTranslations("passes");
  return useMemo<RecordColumn<PassRow>[]>(
    () => [
      {
        id: "passId",
        header: "passId",
        cell: ({ row: { original } }) => (
          <>
            <a {...{ [ROW_LINK]: "" }} className={styles.link} href={href(original.id)} aria-label={original.passId ?? t("noPassId")}>
              {original.passId === null ? <span className={styles.muted}>{t("noPassId")}</span> : <MiddleCut text={original.passId} />}
            </a>
            <span className={styles.second}>
              …{original.user.value.slice(-4)} · {original.template.name}
            </span>
          </>
        ),
      },
      {
        id: "user",
        header: t("column.user"),
        cell: ({ row: { original } }) => (
          <span className={styles.user}>
            <MaskedId id={original.user.value} whole={seesIds} />
            {seesIds && (
              <span className={styles.reveal}>
                <CopyButton value={original.user.value} label={t("userId")} />
              </span>
            )}
          </span>
        ),
      },
      { id: "template", header: t("column.template"), cell: ({ row: { original } }) => original.template.name },
      {
        id: "serialNumber",
        header: t("column.serialNumber"),
        cell: ({ row: { original } }) => (original.serialNumber === null ? "—" : <MiddleCut text={original.serialNumber} />),
      },
      { id: "status", header: t("column.status"), cell: ({ row: { original } }) => <StatusTag status={original.status} /> },
      {
        id: "claimedAt",
        header: t("column.claimedAt"),
        cell: ({ row: { original } }) => (
          <span className={styles.number}>
            <ShanghaiTime iso={original.claimedAt} />
          </span>
        ),
      },
    ],
    [t, seesIds, href],
  );
}
