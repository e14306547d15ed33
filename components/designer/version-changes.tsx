"use client";
import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { Tag } from "@/components/ui/tag";
import { useWording } from "@/components/ui/use-wording";
import { compareVersions, type ContractVersion, type TextChange } from "@/lib/template/contract-compare";
import { fieldGroups } from "@/lib/template/field";
import { placeWords } from "@/lib/template/place-words";
import { changedText, shortened } from "./changed-text";
import { VariableChanges } from "./variable-changes";
import styles from "./version-changes.module.css";

/** Rows that are shown before somebody asks for all of them. */
const SHOWN_FIRST = 5;

type Props = {
  before: ContractVersion & { text: string };
  after: ContractVersion & { text: string };
};

/** What changes between two versions, in words: texts by field, variables, and what it means for passes that are out. */
export function VersionChanges({ before, after }: Props) {
  const t = useTranslations("versions.changes");
  const wording = useWording();
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const { texts, variables, issued } = useMemo(() => compareVersions(before, after), [before, after]);
  const count = texts.reduce((sum, { changes }) => sum + changes.length, 0);
  const variableCount = variables.added.length + variables.dropped.length + variables.changed.length;
  if (count + variableCount === 0) return <p className={styles.none}>{t(before.text === after.text ? "none" : "onlySpacing")}</p>;

  const groups = isWhole ? texts : firstOf(texts, SHOWN_FIRST);
  return (
    <div className={styles.changes}>
      <p className={styles.counts}>
        {count > 0 && <Tag tone="accent">{t("texts", { count })}</Tag>}
        {variables.added.length > 0 && <Tag tone="good">{t("added", { count: variables.added.length })}</Tag>}
        {variables.dropped.length > 0 && <Tag tone="warn">{t("dropped", { count: variables.dropped.length })}</Tag>}
        {variables.changed.length > 0 && <Tag>{t("changed", { count: variables.changed.length })}</Tag>}
      </p>
      <div className={styles.groups} id={id}>
        {groups.map(({ group, changes }) => (
          <section key={group ?? ""}>
            <h4>{group ? wording(fieldGroups[group]) : t("others")}</h4>
            <ul>
              {changes.map((change) => (
                <Row key={`${change.before?.pointer} ${change.after?.pointer}`} change={change} />
              ))}
            </ul>
          </section>
        ))}
        {variableCount > 0 && <VariableChanges {...variables} before={before.contract} after={after.contract} />}
      </div>
      {count > SHOWN_FIRST && (
        <button type="button" className={styles.more} aria-expanded={isWhole} aria-controls={id} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("showFewer") : t("showAll", { count })}
        </button>
      )}
      {(issued.cannotChange.length > 0 || issued.canChange.length > 0 || issued.holes.length > 0) && (
        <section className={styles.issued} aria-label={t("issued")}>
          <h4>{t("issued")}</h4>
          <ul>
            {issued.cannotChange.length > 0 && <li>{t("cannotChange", { count: issued.cannotChange.length })}</li>}
            {issued.canChange.length > 0 && <li>{t("canChange", { count: issued.canChange.length })}</li>}
            {issued.holes.length > 0 && <li>{t("holes", { names: issued.holes.map((name) => `$${name}$`).join(" ") })}</li>}
          </ul>
        </section>
      )}
    </div>
  );
}

function Row({ change: { before, after } }: { change: TextChange }) {
  const t = useTranslations("versions.changes");
  const wording = useWording();
  const pieces =
    before && after && typeof before.value === "string" && typeof after.value === "string"
      ? changedText(before.value, after.value)
      : [
          ...(before ? [{ kind: "before" as const, text: asText(before.value) }] : []),
          ...(after ? [{ kind: "after" as const, text: asText(after.value) }] : []),
        ];
  return (
    <li className={styles.row}>
      <span className={styles.place}>
        {wording(placeWords((after ?? before)?.pointer ?? ""))}
        {!before && <em>{t("isNew")}</em>}
        {!after && <em>{t("isGone")}</em>}
      </span>
      <span className={styles.text}>
        {pieces.map(({ kind, text }, index) => {
          if (kind === "before") {
            return (
              <del key={index}>
                <VisuallyHidden>{t("before")} </VisuallyHidden>
                {text === "" ? t("empty") : text}
              </del>
            );
          }
          if (kind === "after") {
            return (
              <ins key={index}>
                <VisuallyHidden>{t("after")} </VisuallyHidden>
                {text === "" ? t("empty") : text}
              </ins>
            );
          }
          return <span key={index}>{text}</span>;
        })}
      </span>
    </li>
  );
}

// A number that JavaScript cannot hold (1e400) has no JSON.
const asText = (value: unknown): string =>
  shortened(typeof value === "string" ? value : typeof value === "number" ? String(value) : JSON.stringify(value));

type Group = { readonly changes: readonly TextChange[] };

function firstOf<G extends Group>(groups: readonly G[], limit: number): G[] {
  let left = limit;
  return groups.flatMap((group) => {
    const changes = group.changes.slice(0, left);
    left -= changes.length;
    return changes.length > 0 ? [{ ...group, changes }] : [];
  });
}
