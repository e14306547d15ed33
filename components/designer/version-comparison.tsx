"use client";
import { SegmentedControl, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { PhoneDiff } from "@/components/template/phone-diff";
import { useAddress } from "@/components/ui/records/use-address";
import { Notice } from "@/components/ui/notice";
import { createDocument, type TemplateDocument } from "@/lib/template/document";
import type { Side } from "@/lib/template/version-pair";
import { JsonDiff } from "./json-diff";
import { RestoreButton } from "./restore-button";
import { SidePicker } from "./side-picker";
import { useView, versionsHref, VIEWS, type View } from "./version-address";
import { VersionChanges } from "./version-changes";
import type { Compared } from "./version-side";
import type { VersionsProps } from "./versions-screen";
import styles from "./versions-screen.module.css";

/** Two sides: in words, as two phones, and as JSON. */
export function VersionComparison(props: VersionsProps & { compared: Compared }) {
  const { slug, template, compared, list, now, canWrite } = props;
  const t = useTranslations("versions");
  const view = useView();
  const { set } = useAddress(versionsHref(slug, template.id));
  const before = useMemo(() => createDocument(compared.before.text, compared.before.contract), [compared.before]);
  const after = useMemo(() => createDocument(compared.after.text, compared.after.contract), [compared.after]);
  const nameOf = (side: Side) => (side === "draft" ? t("draft") : t("number", { number: side }));
  const labels = { before: nameOf(compared.before.side), after: nameOf(compared.after.side) };
  const isWhole = before.broken === null && after.broken === null;
  const shown: Record<View, () => ReactNode> = {
    words: () => (
      <>
        <VisuallyHidden>
          <h3>{t("fromTo", labels)}</h3>
        </VisuallyHidden>
        <VersionChanges before={before} after={after} />
      </>
    ),
    phone: () => <PhoneDiff before={sideOf(labels.before, before)} after={sideOf(labels.after, after)} now={now} />,
    json: () => (
      <JsonDiff
        before={before.text}
        after={after.text}
        beforeLabel={labels.before}
        afterLabel={labels.after}
        height="max(320px, calc(var(--studio-view-height) - 250px))"
      />
    ),
  };
  const restorable = [compared.before, compared.after].filter(({ side }) => side !== "draft");
  return (
    <section className={styles.comparison} aria-label={t("comparison")}>
      <VisuallyHidden>
        <h2>{t("comparison")}</h2>
      </VisuallyHidden>
      <div className={styles.bar}>
        <SidePicker {...props} />
        <SegmentedControl
          size="xs"
          aria-label={t("viewsLabel")}
          value={view}
          onChange={(next) => set({ tab: next === "words" ? null : next }, "replace")}
          data={VIEWS.map((each) => ({ value: each, label: t(`views.${each}`) }))}
        />
        {canWrite && (
          <span className={styles.restore}>
            {restorable.map(
              ({ side }, index) =>
                side !== "draft" &&
                (index === 0 || side !== restorable[0]?.side) && (
                  <RestoreButton
                    key={side}
                    {...props}
                    number={side}
                    isDraft={list.rows.some((row) => row.number === side && row.isDraft)}
                    isHeld={list.rows.some(({ isDraft }) => isDraft)}
                  />
                ),
            )}
          </span>
        )}
      </div>
      <div className={styles.view}>{!isWhole && view !== "json" ? <Notice tone="warn">{t("draftBroken")}</Notice> : shown[view]()}</div>
    </section>
  );
}

const sideOf = (label: string, { value, contract }: TemplateDocument) => ({ label, value, contract });
