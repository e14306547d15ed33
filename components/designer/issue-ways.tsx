"use client";
import { useWording } from "@/components/ui/use-wording";
import type { Issue } from "@/lib/template/issue";
import { canBeSetAside } from "@/lib/template/set-aside";
import { useDesigner } from "./designer-context";
import { applyFix } from "./fix";
import styles from "./issue-tray.module.css";
import { SetAsideButton } from "./set-aside-button";
import type { Asides } from "./use-asides";

/** What can be done about an issue: the fix that it brings, and for a note to be set aside. */
export function IssueWays({ issue, asides, onDone }: { issue: Issue; asides: Asides; onDone: () => void }) {
  const store = useDesigner();
  const wording = useWording();
  return (
    <>
      {issue.fix && (
        <button type="button" className={styles.fix} onClick={() => applyFix(store, issue)}>
          {wording(issue.fix.label)}
        </button>
      )}
      {canBeSetAside(issue) && <SetAsideButton issue={issue} asides={asides} onDone={onDone} />}
    </>
  );
}
