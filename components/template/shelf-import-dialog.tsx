"use client";
import { Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import { AppChoice, type TemplateApp } from "./app-choice";
import { ImportBox } from "./import-box";
import type { Brought } from "./read-import";
import type { useStartDraft } from "./use-start-draft";
import styles from "./template-shelf.module.css";

type Props = {
  base: string;
  apps: TemplateApp[];
  first: Brought | null;
  draft: ReturnType<typeof useStartDraft>;
  onClose: () => void;
};

/** A box for a template from elsewhere, and the app it shall belong to where there are several. */
export function ShelfImportDialog({ base, apps, first, draft, onClose }: Props) {
  const t = useTranslations("templates");
  const errorText = useErrorText();
  const [appId, setAppId] = useState(apps[0]?.id ?? "");
  return (
    <Modal opened onClose={onClose} size="lg" title={t("importHere")} closeButtonProps={{ "aria-label": t("closeImport") }}>
      {apps.length === 0 ? (
        <EmptyState title={t("noAppTitle")} action={<LinkButton href={`${base}/apps/new`}>{t("toNewApp")}</LinkButton>}>
          {t("noAppText")}
        </EmptyState>
      ) : (
        <div className={styles.import}>
          {apps.length > 1 && <AppChoice apps={apps} value={appId} onChange={setAppId} />}
          <div>
            <ImportBox isBusy={draft.isBusy} first={first} onImport={({ text, found }) => draft.start(appId, text, found)} />
          </div>
          {draft.error && <Notice tone="bad">{errorText(draft.error)}</Notice>}
        </div>
      )}
    </Modal>
  );
}
