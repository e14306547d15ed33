"use client";
import { useTranslations } from "next-intl";
import { useId, useState, type ReactNode } from "react";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { issueText, type Issue } from "@/lib/template/issue";
import { useDesigner } from "./designer-context";
import { applyAllFixes } from "./fix";
import type { IssueGroup, IssueKind } from "./issue-order";
import styles from "./issue-tray.module.css";

/** Of one kind, before somebody asks for all of them. */
const SHOWN_FIRST = 5;

/** `row` draws one issue; without its words where they stand above several. */
type Props = { canWrite: boolean; row: (issue: Issue, hasText: boolean) => ReactNode };

/** The issues by severity, and those of one kind together. */
export function IssueList({ groups, ...props }: Props & { groups: readonly IssueGroup[] }) {
  const t = useTranslations("designer.issues");
  const id = useId();
  return groups.map(({ severity, count, kinds }) => (
    <section key={severity} className={styles.group} aria-labelledby={`${id}-${severity}`}>
      <h3 className={styles.heading} id={`${id}-${severity}`}>
        {t(`${severity}Count`, { count })}
      </h3>
      <ul className={styles.list}>
        {kinds.map((kind) => (
          <Kind key={kind.code} kind={kind} {...props} />
        ))}
      </ul>
    </section>
  ));
}

function Kind({ kind: { code, issues, fixable }, canWrite, row }: Props & { kind: IssueKind }) {
  const t = useTranslations("designer.issues");
  const store = useDesigner();
  const locale = useStudioLocale();
  const wording = useWording();
  const [isWhole, setIsWhole] = useState(false);
  const [only] = issues;
  if (only && issues.length === 1) return <li>{row(only, true)}</li>;

  const [text, ...others] = new Set(issues.map((issue) => issueText(issue, locale)));
  const isOneText = others.length === 0;
  const label = issues.find(({ fix }) => fix)?.fix?.label;
  return (
    <li className={styles.kind}>
      <p className={styles.kindHead}>
        <span>{isOneText ? text : t("sameKind", { count: issues.length })}</span>
        {fixable > 1 && canWrite && label && (
          <button type="button" className={styles.fix} onClick={() => applyAllFixes(store, code)}>
            {t("fixAll", { count: fixable, label: wording(label) })}
          </button>
        )}
      </p>
      <ul className={styles.list}>
        {(isWhole ? issues : issues.slice(0, SHOWN_FIRST)).map((issue, index) => (
          <li key={`${issue.pointer} ${index}`}>{row(issue, !isOneText)}</li>
        ))}
      </ul>
      {issues.length > SHOWN_FIRST && (
        <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("showFewer") : t("showAll", { count: issues.length })}
        </button>
      )}
    </li>
  );
}
