"use client";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconCircleCheck, IconListCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId, useMemo, useRef, useState, type ReactNode } from "react";
import { usePaletteCommands } from "@/components/app-shell/palette-commands";
import { late } from "@/components/ui/late";
import { ariaShortcut, useShortcutText } from "@/components/ui/shortcut";
import { Tag } from "@/components/ui/tag";
import type { Issue } from "@/lib/template/issue";
import { useDesigner, useDesignerState, useIssues } from "./designer-context";
import { groupIssues, issuesOf, placeOf, stepFrom, type Visit } from "./issue-order";
import { IssueRow, severityTones } from "./issue-row";
import styles from "./issue-tray.module.css";
import { IssueWays } from "./issue-ways";
import type { Asides } from "./use-asides";
import { SHORTCUTS } from "./use-designer-keys";
import { useIssueKeys } from "./use-issue-keys";

const IssueList = late(() => import("./issue-list").then(({ IssueList: list }) => list));
const AsideList = late(() => import("./aside-list").then(({ AsideList: list }) => list));

/** Everything the rules say: a line with the counts and the issue one is at, opened to the whole list, gravest first. */
export function IssueTray({ canWrite, asides }: { canWrite: boolean; asides: Asides }) {
  const t = useTranslations("designer.issues");
  const c = useTranslations("designer.commands");
  const store = useDesigner();
  const issues = useIssues((all) => all);
  const aside = useDesignerState((state) => state.aside);
  const groups = useMemo(() => groupIssues(issues), [issues]);
  const list = useMemo(() => issuesOf(groups), [groups]);
  const [isOpen, setIsOpen] = useState(false);
  const [visit, setVisit] = useState<Visit | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();

  const go = (issue: Issue, index = list.indexOf(issue)) => {
    setVisit({ code: issue.code, pointer: issue.pointer, index });
    store.activate(issue.pointer, "tray");
  };
  const step = (by: 1 | -1): boolean => {
    const next = stepFrom(list, visit, by);
    if (next) go(next.issue, next.index);
    return next !== null;
  };
  useIssueKeys(step);

  const command = (name: "nextIssue" | "previousIssue", by: 1 | -1) => ({
    id: name,
    label: c(name),
    shortcut: SHORTCUTS[name],
    icon: <IconListCheck size={18} stroke={1.7} />,
    run: () => void step(by),
  });
  usePaletteCommands(() => ({
    group: c("group"),
    commands: list.length === 0 ? [] : [command("nextIssue", 1), command("previousIssue", -1)],
  }));

  const { index } = placeOf(list, visit);
  const current = list[index];
  const hasAny = current !== undefined || aside.length > 0;
  const row = (issue: Issue, hasText = true) => (
    <IssueRow issue={issue} hasText={hasText} onGo={() => go(issue)}>
      {canWrite && <IssueWays issue={issue} asides={asides} onDone={() => toggle.current?.focus()} />}
    </IssueRow>
  );
  return (
    <section className={styles.tray} aria-label={t("title")}>
      {isOpen && hasAny && (
        <div className={styles.panel} id={id}>
          <IssueList groups={groups} canWrite={canWrite} row={row} />
          {aside.length > 0 && (
            <AsideList
              notes={aside}
              canWrite={canWrite}
              asides={asides}
              onGo={(issue) => store.activate(issue.pointer, "tray")}
              onDone={() => toggle.current?.focus()}
            />
          )}
        </div>
      )}
      <div className={styles.strip}>
        {hasAny ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setIsOpen(!isOpen)}
            ref={toggle}
          >
            {isOpen ? <IconChevronDown size={15} aria-hidden /> : <IconChevronUp size={15} aria-hidden />}
            {t("title")}
          </button>
        ) : (
          <h2 className={styles.title}>{t("title")}</h2>
        )}
        {current ? (
          <>
            <span className={styles.counts}>
              {groups.map(({ severity, count }) => (
                <Tag key={severity} tone={severityTones[severity]}>
                  {t(`${severity}Count`, { count })}
                </Tag>
              ))}
            </span>
            <div className={styles.current}>{!isOpen && row(current)}</div>
            <span className={styles.place}>{t("place", { number: index + 1, count: list.length })}</span>
            <StepButton name="previousIssue" icon={<IconChevronUp size={16} />} onClick={() => step(-1)} />
            <StepButton name="nextIssue" icon={<IconChevronDown size={16} />} onClick={() => step(1)} />
          </>
        ) : (
          <p className={styles.none}>
            <IconCircleCheck size={15} aria-hidden />
            {t("none")}
          </p>
        )}
      </div>
    </section>
  );
}

type StepProps = { name: "nextIssue" | "previousIssue"; icon: ReactNode; onClick: () => void };

function StepButton({ name, icon, onClick }: StepProps) {
  const c = useTranslations("designer.commands");
  const keys = useShortcutText();
  const shortcut = SHORTCUTS[name];
  return (
    <Tooltip label={`${c(name)} ${keys(shortcut)}`}>
      <ActionIcon size={26} aria-label={c(name)} aria-keyshortcuts={ariaShortcut(shortcut)} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
