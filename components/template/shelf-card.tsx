"use client";
import { Button } from "@mantine/core";
import { useFormatter, useNow, useTranslations } from "next-intl";
import Link from "next/link";
import { CopyButton } from "@/components/ui/copy-button";
import { Tag } from "@/components/ui/tag";
import { ShelfFace } from "./shelf-face";
import { ShelfMenu } from "./shelf-menu";
import { StatusTag } from "./status-tag";
import type { TemplateRow } from "./template-queries";
import { useTemplateName } from "./use-template-name";
import type { ShelfVerbs } from "./use-shelf-verbs";
import styles from "./template-shelf.module.css";

type Props = { slug: string; row: TemplateRow; /** None for who may only look. */ verbs: ShelfVerbs | null; isBusy: boolean };

/** One template: its face, its state, what became of it, and what can be done with it. The card as a whole opens it. */
export function ShelfCard({ slug, row, verbs, isBusy }: Props) {
  const t = useTranslations("templates");
  const name = useTemplateName(row);
  return (
    <li className={styles.card} data-busy={isBusy || undefined} data-template={row.id}>
      <ShelfFace slug={slug} row={row} />
      <div className={styles.what}>
        <div className={styles.title}>
          {row.deletedAt ? (
            <span className={styles.name}>{name}</span>
          ) : (
            <Link className={styles.name} href={`/console/${slug}/templates/${row.id}`} title={name}>
              {name}
            </Link>
          )}
          {!row.deletedAt && <ShelfMenu slug={slug} row={row} name={name} verbs={verbs} />}
          {row.deletedAt && verbs && (
            <Button size="compact-xs" variant="default" aria-label={t("restoreOf", { name })} onClick={() => void verbs.restore(row)}>
              {t("restore")}
            </Button>
          )}
        </div>
        <div className={styles.tags}>
          <StatusTag status={row.status} versionNumber={row.versionNumber} />
          {row.unsettled && <Tag tone="warn">{t("unsettled")}</Tag>}
          {row.stoppedAt && <Tag tone="bad">{t("stopped")}</Tag>}
          {row.archivedAt && <Tag>{t("archived")}</Tag>}
          {row.deletedAt && <Tag tone="bad">{t("deleted")}</Tag>}
        </div>
        <p className={styles.quiet}>
          <span className={styles.cut}>{row.appName}</span> · <Ago at={row.updatedAt} />
          {row.updatedBy && <span className={styles.cut}> · {row.updatedBy}</span>}
        </p>
        <Figures row={row} />
      </div>
    </li>
  );
}

function Figures({ row: { tplId, issued, failed, lastClaimedAt } }: { row: TemplateRow }) {
  const t = useTranslations("templates");
  const format = useFormatter();
  if (tplId === null) return <p className={styles.figures}>{t("notPublished")}</p>;
  return (
    <div className={styles.figures}>
      <span className={styles.id}>
        <span className={styles.cut} title={tplId}>
          {tplId}
        </span>
        <CopyButton value={tplId} label={t("tplId")} />
      </span>
      <span
        className={styles.counts}
        title={
          lastClaimedAt
            ? t("lastClaimedAt", { at: format.dateTime(new Date(lastClaimedAt), { dateStyle: "medium", timeStyle: "short" }) })
            : undefined
        }
      >
        <span>{t("issuedCount", { count: issued })}</span>
        <span data-bad={failed > 0 || undefined}>{t("failedCount", { count: failed })}</span>
      </span>
    </div>
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
