"use client";
import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { Tag, type Tone } from "@/components/ui/tag";
import type { Side } from "@/lib/template/version-pair";
import type { VersionRow, VersionState } from "@/lib/template/version-store";
import { useAuthorName } from "./use-author-name";
import { usePairHref } from "./version-address";
import type { Compared } from "./version-side";
import type { VersionsProps } from "./versions-screen";
import styles from "./versions-screen.module.css";

const TONES: Readonly<Record<VersionState, Tone>> = { live: "good", replaced: "neutral", open: "warn", refused: "neutral" };

/** The draft and the versions, newest first. Each leads to what makes it different: from the draft, or from the one before. */
export function VersionList({ slug, template, list: { rows, older }, compared }: VersionsProps & { compared: Compared }) {
  const t = useTranslations("versions");
  const time = useTime();
  const isShown = (side: Side) => compared.before.side === side || compared.after.side === side || undefined;
  const pairHref = usePairHref(slug, template.id);
  const hrefOf = (before: Side, after: Side) => pairHref({ before, after });
  const shown = { before: compared.before.side, after: compared.after.side };
  const isOlder = useSearchParams().has("before");
  const base = rows.find(({ state }) => state === "live") ?? rows[0];
  const last = rows.at(-1);
  return (
    <nav className={styles.list} aria-label={t("list")}>
      <ol>
        {base && (
          <li data-shown={isShown("draft")}>
            <Link className={styles.row} href={hrefOf(base.number, "draft")} aria-current={isShown("draft")} prefetch={false}>
              <span className={styles.head}>{t("draft")}</span>
              <span className={styles.meta}>{t("savedAt", { time: time(template.updatedAt) })}</span>
            </Link>
          </li>
        )}
        {rows.map((row, index) => {
          const previous = rows[index + 1];
          return (
            <li key={row.number} data-shown={isShown(row.number)}>
              <Link className={styles.row} href={hrefOf(row.number, "draft")} aria-current={isShown(row.number)} prefetch={false}>
                <Entry row={row} />
              </Link>
              {previous && (
                <Link className={styles.step} href={hrefOf(previous.number, row.number)} prefetch={false}>
                  {t("againstPrevious", { before: previous.number, after: row.number })}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
      {isOlder && (
        <Link className={styles.older} href={pairHref(shown, null)} prefetch={false}>
          {t("newest")}
        </Link>
      )}
      {older && last && (
        <Link className={styles.older} href={pairHref(shown, last.number)} prefetch={false}>
          {t("older")}
        </Link>
      )}
    </nav>
  );
}

function Entry({ row: { number, note, author, createdAt, state, isDraft } }: { row: VersionRow }) {
  const t = useTranslations("versions");
  const time = useTime();
  const nameOf = useAuthorName();
  return (
    <>
      <span className={styles.head}>
        {t("number", { number })}
        <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>
        {isDraft && <Tag tone="accent">{t("isDraft")}</Tag>}
      </span>
      <span className={styles.note} data-empty={note === "" || undefined}>
        {note || t("noNote")}
      </span>
      <span className={styles.meta}>{t("madeBy", { name: nameOf(author), time: time(createdAt) })}</span>
    </>
  );
}

function useTime(): (at: Date) => string {
  const format = useFormatter();
  return (at) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
}
