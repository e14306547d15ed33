"use client";
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { issueText, type Issue } from "@/lib/template/issue";
import { useDesigner } from "./designer-context";
import { applyFix } from "./fix";
import styles from "./field.module.css";

export const severityIcons = { error: IconCircleX, warning: IconAlertTriangle, note: IconInfoCircle } as const;

/** What is wrong with a field, in words, and the way out when there is one. */
export function FieldIssue({ issue, id }: { issue: Issue; id: string }) {
  const store = useDesigner();
  const wording = useWording();
  const locale = useStudioLocale();
  const Icon = severityIcons[issue.severity];
  return (
    <p className={styles.issue} data-severity={issue.severity} id={id}>
      <Icon size={14} stroke={2} aria-hidden />
      <span>{issueText(issue, locale)}</span>
      {issue.fix && (
        <button type="button" className={styles.fix} onClick={() => applyFix(store, issue)}>
          {wording(issue.fix.label)}
        </button>
      )}
    </p>
  );
}
