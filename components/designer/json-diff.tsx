"use client";
import { Loader, useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { fetchCode } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import { useStudioLocale } from "@/components/ui/use-wording";
import styles from "./json-diff.module.css";
import type { DiffView } from "./monaco-diff";

type Props = {
  before: string;
  after: string;
  /** What the two sides are, as in “v3” and “draft”: said to screen readers and shown above the columns. */
  beforeLabel: string;
  afterLabel: string;
  /** A CSS height; the frame it stands in gives the width. */
  height?: string;
};

/** Where two JSON texts differ, line by line. Monaco comes when this is shown; until then the newer text stands here as it is. */
export function JsonDiff({ before, after, beforeLabel, afterLabel, height = "min(60vh, 560px)" }: Props) {
  const t = useTranslations("json-editor");
  const locale = useStudioLocale();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: true });
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<DiffView | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const newest = useRef({ before, after, scheme });

  useEffect(() => {
    newest.current = { before, after, scheme };
    view?.setTexts(before, after);
    view?.setScheme(scheme);
  }, [after, before, scheme, view]);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let opened: DiffView | null = null;
    let isGone = false;
    const open = async () => {
      const { openDiff } = await fetchCode(() => import("./monaco-diff"));
      opened = await openDiff({ host: element, locale, ...newest.current, beforeLabel, afterLabel, isGone: () => isGone });
      setView(opened);
    };
    open().catch(() => setHasFailed(true));
    return () => {
      isGone = true;
      opened?.dispose();
      setView(null);
    };
  }, [afterLabel, beforeLabel, locale]);

  return (
    <section className={styles.diff} aria-label={t("diff", { before: beforeLabel, after: afterLabel })}>
      <div className={styles.labels} aria-hidden>
        <span>{beforeLabel}</span>
        <span>{afterLabel}</span>
      </div>
      {hasFailed && <Notice tone="warn">{t("diffFailed")}</Notice>}
      <div className={styles.body} style={{ height }}>
        <div className={styles.host} ref={host} />
        {!view && !hasFailed && (
          <pre className={styles.plain} tabIndex={0}>
            <Loader size={14} role="status" aria-label={t("diffLoading")} />
            {`\n${after}`}
          </pre>
        )}
        {hasFailed && (
          <pre className={styles.plain} tabIndex={0}>
            {after}
          </pre>
        )}
      </div>
    </section>
  );
}
