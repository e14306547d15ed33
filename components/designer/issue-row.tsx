"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/tag";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { issueText, type Issue, type Severity } from "@/lib/template/issue";
import { placeWords } from "@/lib/template/place-words";
import { severityIcons } from "./field-issue";
import styles from "./issue-tray.module.css";

export const severityTones: Readonly<Record<Severity, Tone>> = { error: "bad", warning: "warn", note: "neutral" };

type Props = {
  issue: Issue;
  /** Left out where it stands above several of one kind. */
  hasText?: boolean;
  onGo: () => void;
  /** What can be done about it, behind the words. */
  children?: ReactNode;
};

/** One issue in words: where it is, what is wrong and what to do. It leads to its place. */
export function IssueRow({ issue, hasText = true, onGo, children }: Props) {
  const t = useTranslations("designer.issues");
  const locale = useStudioLocale();
  const wording = useWording();
  const Icon = severityIcons[issue.severity];
  const place = wording(placeWords(issue.pointer)) || t("wholeTemplate");
  return (
    <div className={styles.row} data-severity={issue.severity}>
      <button type="button" className={styles.go} onClick={onGo}>
        <Icon size={14} stroke={2} aria-label={t(issue.severity)} className={styles.icon} />
        <span className={styles.where}>{place}</span>
        {hasText && <span className={styles.what}>{issueText(issue, locale)}</span>}
      </button>
      {children}
    </div>
  );
}
