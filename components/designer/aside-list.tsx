"use client";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState, useTransition } from "react";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ActionError } from "@/lib/errors";
import type { Issue } from "@/lib/template/issue";
import type { AsideNote } from "@/lib/template/set-aside";
import type { SetAsideRow } from "@/lib/template/set-aside-store";
import { IssueRow } from "./issue-row";
import styles from "./issue-tray.module.css";
import { useAuthorName } from "./use-author-name";
import type { Asides } from "./use-asides";

type Props = {
  notes: readonly AsideNote<SetAsideRow>[];
  canWrite: boolean;
  asides: Asides;
  onGo: (issue: Issue) => void;
  onDone: () => void;
};

/** The notes that somebody has set aside, folded: each with the reason, who and when, and the way back. */
export function AsideList({ notes, ...props }: Props) {
  const t = useTranslations("designer.issues");
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.fold} id={id} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          {t("asideCount", { count: notes.length })}
        </button>
      </h3>
      {isOpen && (
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={`${note.entry.code} ${note.entry.pointer}`}>
              <Aside note={note} {...props} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Aside({ note: { issue, entry }, canWrite, asides, onGo, onDone }: Omit<Props, "notes"> & { note: AsideNote<SetAsideRow> }) {
  const t = useTranslations("designer.issues");
  const format = useFormatter();
  const nameOf = useAuthorName();
  const errorText = useErrorText();
  const [error, setError] = useState<ActionError | null>(null);
  const [isBusy, startTransition] = useTransition();
  const takeBack = () =>
    startTransition(async () => {
      const refusal = await asides.takeBack(entry);
      setError(refusal);
      if (!refusal) onDone();
    });
  const time = format.dateTime(entry.at, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
  return (
    <>
      <IssueRow issue={issue} onGo={() => onGo(issue)}>
        {canWrite && (
          <button type="button" className={styles.fix} disabled={isBusy} onClick={takeBack}>
            {t("takeBack")}
          </button>
        )}
      </IssueRow>
      <p className={styles.reason}>
        {entry.reason} <span>{t("asideBy", { name: nameOf(entry.author), time })}</span>
        {error && <strong role="alert">{errorText(error)}</strong>}
      </p>
    </>
  );
}
