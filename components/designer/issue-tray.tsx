"use client";
import { Tooltip } from "@mantine/core";
import { IconCircleCheck, IconListCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import { usePaletteCommands } from "@/components/app-shell/palette-commands";
import { Tag } from "@/components/ui/tag";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import type { Issue, Severity } from "@/lib/template/issue";
import { issueText } from "@/lib/template/rules/check";
import { useDesigner, useDesignerState } from "./designer-context";
import { severityIcons } from "./field-issue";
import { applyFix } from "./fix";
import styles from "./issue-tray.module.css";
import { SHORTCUTS } from "./use-designer-keys";

const ORDER: readonly Severity[] = ["error", "warning", "note"];

const bySeverity = (issues: readonly Issue[]): Issue[] =>
  ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity));

/** Everything the rules say, gravest first. A click leads to the place; F8 to the next one. */
export function IssueTray() {
  const t = useTranslations("designer.issues");
  const c = useTranslations("designer.commands");
  const store = useDesigner();
  const locale = useStudioLocale();
  const wording = useWording();
  const issues = useDesignerState((state) => state.issues);
  const next = useRef(0);
  const list = bySeverity(issues);

  const goNext = useCallback((): boolean => {
    const all = bySeverity(store.getState().issues);
    const issue = all[next.current % Math.max(1, all.length)];
    if (!issue) return false;
    next.current += 1;
    store.activate(issue.pointer, "tray");
    return true;
  }, [store]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "F8" && !event.defaultPrevented && goNext()) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [goNext]);

  usePaletteCommands(() => ({
    group: c("group"),
    commands:
      list.length === 0
        ? []
        : [
            {
              id: "next-issue",
              label: c("nextIssue"),
              shortcut: SHORTCUTS.nextIssue,
              icon: <IconListCheck size={18} stroke={1.7} />,
              run: goNext,
            },
          ],
  }));

  return (
    <section className={styles.tray} aria-label={t("title")}>
      <h2 className={styles.title}>{t("title")}</h2>
      {list.length === 0 ? (
        <p className={styles.none}>
          <IconCircleCheck size={15} aria-hidden />
          {t("none")}
        </p>
      ) : (
        <ul className={styles.list}>
          {list.map((issue, index) => {
            const Icon = severityIcons[issue.severity];
            return (
              <li key={`${issue.code}${issue.pointer}${index}`} className={styles.issue} data-severity={issue.severity}>
                <Tooltip label={issue.pointer || "/"} openDelay={600}>
                  <button type="button" onClick={() => store.activate(issue.pointer, "tray")}>
                    <Icon size={14} aria-label={t(issue.severity)} />
                    {issueText(issue, locale)}
                  </button>
                </Tooltip>
                {issue.fix && (
                  <button type="button" className={styles.fix} onClick={() => applyFix(store, issue)}>
                    {wording(issue.fix.label)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <span className={styles.keys}>
        {t("click")} · <kbd>F8</kbd> {t("next")}
      </span>
    </section>
  );
}

/** How many there are, in the bar; leads to the first. */
export function IssueChip() {
  const t = useTranslations("designer.issues");
  const store = useDesigner();
  const issues = useDesignerState((state) => state.issues);
  const count = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const first = bySeverity(issues)[0];
  if (!first || errors + warnings === 0) return null;
  return (
    <button type="button" className={styles.chip} onClick={() => store.activate(first.pointer, "tray")}>
      {errors > 0 ? (
        <Tag tone="bad" dot>
          {t("errorCount", { count: errors })}
        </Tag>
      ) : (
        <Tag tone="warn" dot>
          {t("warningCount", { count: warnings })}
        </Tag>
      )}
    </button>
  );
}
