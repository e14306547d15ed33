"use client";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { useDesigner, useIssues } from "./designer-context";
import { groupIssues } from "./issue-order";
import { severityTones } from "./issue-row";
import styles from "./issue-tray.module.css";

/** How many errors there are, or warnings where there is no error, in the bar; leads to the first. */
export function IssueChip() {
  const t = useTranslations("designer.issues");
  const store = useDesigner();
  const issues = useIssues((all) => all);
  const [gravest] = groupIssues(issues);
  const first = gravest?.kinds[0]?.issues[0];
  if (!first || gravest.severity === "note") return null;
  return (
    <button type="button" className={styles.chip} onClick={() => store.activate(first.pointer, "tray")}>
      <Tag tone={severityTones[gravest.severity]} dot>
        {t(`${gravest.severity}Count`, { count: gravest.count })}
      </Tag>
    </button>
  );
}
