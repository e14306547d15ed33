"use client";
import { IconChevronRight, IconGripVertical } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { memo, type ComponentType } from "react";
import { Tag } from "@/components/ui/tag";
import { isWithin, type Pointer } from "@/lib/json/pointer";
import { useActive, useIssues } from "./designer-context";
import { issueAt } from "./designer-store";
import { severityIcons } from "./field-issue";
import { ListMenu } from "./list-menu";
import styles from "./list.module.css";

export type ListAction = "fold" | "up" | "down" | "duplicate" | "remove";

type Props = {
  list: Pointer;
  index: number;
  count: number;
  name: string;
  tag?: string;
  preview?: string;
  isFolded: boolean;
  isLifted: boolean;
  /** The id of the words that say how the grip is used. */
  helpId: string;
  Fields: ComponentType<{ pointer: Pointer }>;
  onAct: (index: number, action: ListAction) => void;
};

/** One entry of a list: a head with its grip, its name that folds it, and what can be done to it as a whole; below it its fields. */
export const ListItem = memo(function ListItem({
  list,
  index,
  count,
  name,
  tag,
  preview,
  isFolded,
  isLifted,
  helpId,
  Fields,
  onAct,
}: Props) {
  const t = useTranslations("designer-lists");
  const pointer = `${list}/${index}`;
  const isActive = useActive(
    (active) => active !== null && active.origin !== "form" && (isFolded ? isWithin(active.pointer, pointer) : active.pointer === pointer),
  );
  return (
    <li
      className={styles.item}
      data-active={isActive || undefined}
      data-lifted={isLifted || undefined}
      data-field={pointer}
      aria-label={name}
    >
      <div className={styles.head}>
        <button
          type="button"
          className={styles.grip}
          data-grip={index}
          aria-label={t("grip", { name, place: index + 1, count })}
          aria-describedby={helpId}
          aria-pressed={isLifted}
        >
          <IconGripVertical size={14} aria-hidden />
        </button>
        {/* No button: what is folded can be read while the form is locked. */}
        <div
          role="button"
          tabIndex={0}
          className={styles.fold}
          aria-expanded={!isFolded}
          // While its fields are not there, the head is where one is led.
          data-pointer={isFolded ? pointer : undefined}
          onClick={() => onAct(index, "fold")}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            onAct(index, "fold");
          }}
        >
          <IconChevronRight size={13} aria-hidden />
          <span className={styles.title}>
            <span className={styles.name}>{name}</span>
            {isFolded && preview && (
              <span className={styles.preview} aria-hidden>
                {preview}
              </span>
            )}
          </span>
        </div>
        {isFolded && <FoldedIssue pointer={pointer} />}
        {tag !== undefined && <Tag>{tag}</Tag>}
        <ListMenu index={index} count={count} name={name} onAct={onAct} />
      </div>
      {!isFolded && <Fields pointer={pointer} />}
    </li>
  );
});

/** That something below the head wants attention. */
function FoldedIssue({ pointer }: { pointer: Pointer }) {
  const t = useTranslations("designer.issues");
  const severity = useIssues((issues) => issueAt(issues, pointer, { below: true })?.severity);
  if (!severity) return null;
  const Icon = severityIcons[severity];
  return (
    <span className={styles.mark} data-severity={severity} role="img" aria-label={t(severity)}>
      <Icon size={14} aria-hidden />
    </span>
  );
}
