"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { createDocument } from "@/lib/template/document";
import type { Template } from "@/lib/template/store";
import { useDesignerState } from "./designer-context";
import { VersionChanges } from "./version-changes";
import styles from "./dialog.module.css";

/** What a publish would change about the template that lives at Alipay. */
export function PublishChanges({ version }: { version: NonNullable<Template["publication"]>["version"] }) {
  const t = useTranslations("versions.changes");
  const after = useDesignerState((state) => state.document);
  const before = useMemo(() => createDocument(version.text, version.contract), [version.text, version.contract]);
  return (
    <div>
      <h3 className={styles.heading}>{t("title", { number: version.number })}</h3>
      <div className={styles.changesScroll} tabIndex={0} role="group" aria-label={t("title", { number: version.number })}>
        <VersionChanges before={before} after={after} />
      </div>
    </div>
  );
}
