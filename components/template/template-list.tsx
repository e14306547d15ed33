"use client";
import { Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconTemplate } from "@tabler/icons-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { StatusTag } from "./status-tag";
import styles from "./template-list.module.css";
import { templateQueries, type TemplateRow } from "./template-queries";

/** Every template with its state at Alipay and what was claimed of it; kept fresh. */
export function TemplateList({ slug, initial, newButton }: { slug: string; initial: TemplateRow[]; newButton: ReactNode }) {
  const t = useTranslations("templates");
  const { data: rows } = useQuery({ ...templateQueries.list(slug), initialData: initial });
  if (rows.length === 0)
    return (
      <EmptyState icon={<IconTemplate size={22} />} title={t("emptyTitle")} action={newButton}>
        {t("emptyText")}
      </EmptyState>
    );
  return (
    <div className={styles.scroll}>
      <Table className={styles.table} highlightOnHover verticalSpacing={9} horizontalSpacing={12} aria-label={t("list")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("name")}</Table.Th>
            <Table.Th>{t("status")}</Table.Th>
            <Table.Th>{t("tplId")}</Table.Th>
            <Table.Th className={styles.figure}>{t("issued")}</Table.Th>
            <Table.Th className={styles.figure}>{t("failed")}</Table.Th>
            <Table.Th>{t("lastClaimed")}</Table.Th>
            <Table.Th>{t("updated")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.id} slug={slug} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ slug, row }: { slug: string; row: TemplateRow }) {
  const t = useTranslations("templates");
  const format = useFormatter();
  return (
    <Table.Tr>
      <Table.Td className={styles.what}>
        <Link className={styles.name} href={`/console/${slug}/templates/${row.id}`}>
          {row.name}
        </Link>
        <span className={styles.app}>{row.appName}</span>
      </Table.Td>
      <Table.Td>
        <span className={styles.tags}>
          <StatusTag status={row.status} versionNumber={row.versionNumber} />
          {row.unsettled && <Tag tone="warn">{t("unsettled")}</Tag>}
          {row.stoppedAt && <Tag tone="bad">{t("stopped")}</Tag>}
        </span>
      </Table.Td>
      <Table.Td>
        {row.tplId ? (
          <span className={styles.id}>
            {row.tplId}
            <CopyButton value={row.tplId} label={t("tplId")} />
          </span>
        ) : (
          <span className={styles.none}>—</span>
        )}
      </Table.Td>
      <Table.Td className={styles.figure}>{format.number(row.issued)}</Table.Td>
      <Table.Td className={styles.figure} data-bad={row.failed > 0 || undefined}>
        {format.number(row.failed)}
      </Table.Td>
      <Table.Td>{row.lastClaimedAt ? <Ago at={row.lastClaimedAt} /> : <span className={styles.none}>—</span>}</Table.Td>
      <Table.Td>
        <Ago at={row.updatedAt} />
      </Table.Td>
    </Table.Tr>
  );
}

function Ago({ at }: { at: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const moment = new Date(at);
  return (
    <time dateTime={at} title={format.dateTime(moment, { dateStyle: "medium", timeStyle: "medium" })} suppressHydrationWarning>
      {format.relativeTime(moment, now)}
    </time>
  );
}
