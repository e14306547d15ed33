"use client";
import { useTranslations } from "next-intl";
import { useWording } from "@/components/ui/use-wording";
import { findVariable, type Contract } from "@/lib/template/contract";
import type { AspectChange, VersionComparison } from "@/lib/template/contract-compare";
import { placeWords } from "@/lib/template/place-words";
import { sourceWords } from "@/lib/template/source-words";
import styles from "./version-changes.module.css";

type Props = VersionComparison["variables"] & { before: Contract; after: Contract };

/** What became of the variables between two versions: new ones, those no longer used, and what changed about the others. */
export function VariableChanges({ added, dropped, changed, before, after }: Props) {
  const t = useTranslations("versions.changes");
  const wording = useWording();
  const aspectText = useAspectText();
  const described = (contract: Contract, name: string) => {
    const entry = findVariable(contract, name);
    return entry ? [entry.meaning, wording(sourceWords(entry.source))].filter((text) => text !== "").join(" · ") : "";
  };
  return (
    <section>
      <h4>{t("variables")}</h4>
      <ul>
        {added.map((name) => (
          <li key={name} className={styles.row}>
            <span className={styles.place}>
              <code>${name}$</code>
              <em>{t("isNew")}</em>
            </span>
            <span className={styles.text}>{described(after, name)}</span>
          </li>
        ))}
        {dropped.map((name) => (
          <li key={name} className={styles.row}>
            <span className={styles.place}>
              <code>${name}$</code>
              <em>{t("noLongerUsed")}</em>
            </span>
            <span className={styles.text}>{described(before, name)}</span>
          </li>
        ))}
        {changed.map(({ name, changes }) => (
          <li key={name} className={styles.row}>
            <span className={styles.place}>
              <code>${name}$</code>
            </span>
            <span className={styles.text}>
              {changes.map((change) => {
                const { from, to } = aspectText(change);
                return (
                  <span key={change.aspect} className={styles.aspect}>
                    {t(`aspects.${change.aspect}`)} <del>{from}</del> <ins>{to}</ins>
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useAspectText(): (change: AspectChange) => { from: string; to: string } {
  const t = useTranslations("versions.changes");
  const kinds = useTranslations("designer.variablesDrawer.kinds");
  const wording = useWording();
  const kind = (value: string | null) => (value !== null && kinds.has(value) ? kinds(value) : (value ?? t("empty")));
  return (change) => {
    const { aspect } = change;
    if (aspect === "source") {
      return { from: wording(sourceWords(change.before ?? undefined)), to: wording(sourceWords(change.after ?? undefined)) };
    }
    if (aspect === "pointers") {
      const places = (pointers: readonly string[]) => pointers.map((pointer) => wording(placeWords(pointer))).join(", ");
      return { from: places(change.before), to: places(change.after) };
    }
    if (aspect === "kind") return { from: kind(change.before), to: kind(change.after) };
    return { from: change.before || t("empty"), to: change.after || t("empty") };
  };
}
