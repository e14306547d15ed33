"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import type { Issue } from "@/lib/template/issue";
import { issueText } from "@/lib/template/rules/check";
import { useDesigner } from "./designer-context";
import { applyAllFixes } from "./fix";
import type { IssueGroup, IssueKind } from "./issue-order";
import { IssueRow } from "./issue-row";
import styles from "./issue-tray.module.css";

/** Of one kind, before somebody asks for all of them. */
const SHOWN_FIRST = 5;

type Props = { groups: readonly IssueGroup[]; canWrite: boolean; onGo: (issue: Issue) => void };

/** The issues by severity, and those of one kind together. */
export function IssueList({ groups, ...props }: Props) {
  const t = useTranslations("designer.issues");
  const id = useId();
  return groups.map(({ severity, count, kinds }) => (
    <section key={severity} className={styles.group} aria-labelledby={`${id}-${severity}`}>
      <h3 className={styles.heading} id={`${id}-${severity}`}>
        {t(`${severity}Count`, { count })}
      </h3>
      <ul className={styles.list}>
        {kinds.map((kind) => (
          <li key={kind.code}>
            <Kind kind={kind} {...props} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Kind({ kind: { code, issues, fixable }, canWrite, onGo }: { kind: IssueKind } & Omit<Props, "groups">) {
  const t = useTranslations("designer.issues");
  const store = useDesigner();
  const locale = useStudioLocale();
  const wording = useWording();
  const [isWhole, setIsWhole] = useState(false);
  const rowsOf = (some: readonly Issue[], hasText: boolean) =>
    some.map((issue, index) => (
      <IssueRow key={`${issue.pointer} ${index}`} issue={issue} canWrite={canWrite} hasText={hasText} onGo={() => onGo(issue)} />
    ));
  if (issues.length === 1) return rowsOf(issues, true);

  const [text, ...others] = new Set(issues.map((issue) => issueText(issue, locale)));
  const isOneText = others.length === 0 ? text : undefined;
  const label = issues.find(({ fix }) => fix)?.fix?.label;
  return (
    <div className={styles.kind}>
      <p className={styles.kindHead}>
        <span>{isOneText ?? t("sameKind", { count: issues.length })}</span>
        {fixable > 1 && canWrite && label && (
          <button type="button" className={styles.fix} onClick={() => applyAllFixes(store, code)}>
            {t("fixAll", { count: fixable, label: wording(label) })}
          </button>
        )}
      </p>
      {rowsOf(isWhole ? issues : issues.slice(0, SHOWN_FIRST), isOneText === undefined)}
      {issues.length > SHOWN_FIRST && (
        <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("showFewer") : t("showAll", { count: issues.length })}
        </button>
      )}
    </div>
  );
}
