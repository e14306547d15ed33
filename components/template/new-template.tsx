"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import { AppChoice, type TemplateApp } from "./app-choice";
import { ImportBox } from "./import-box";
import { StarterList } from "./starter-list";
import { useStartDraft, type CreateDraft } from "./use-start-draft";
import styles from "./new-template.module.css";

type App = TemplateApp & { logoUrl: string };

type Props = {
  base: string;
  apps: App[];
  merchantName: string;
  callbackUrl: string;
  /** Dates of the drawings count from here. */
  now: Date;
  actions: { create: CreateDraft };
};

/** Where a template begins: an example, nothing, or a text from elsewhere. Opens the designer on it. */
export function NewTemplate({ base, apps, merchantName, callbackUrl, now, actions }: Props) {
  const t = useTranslations("templates");
  const errorText = useErrorText();
  const { start, error, isBusy } = useStartDraft(base, actions.create);
  const [appId, setAppId] = useState(apps[0]?.id ?? "");
  const app = apps.find(({ id }) => id === appId);
  return (
    <div className={styles.page}>
      <AppChoice apps={apps} value={appId} onChange={setAppId} help={t("whichAppHelp")} />

      <StarterList
        target={{ appId: app?.appId ?? "", callbackUrl, merchantName, logoUrl: app?.logoUrl ?? "" }}
        now={now}
        isBusy={isBusy}
        onStart={(text) => start(appId, text)}
      />

      <section aria-label={t("importTitle")}>
        <h2 className={styles.heading}>{t("importTitle")}</h2>
        <ImportBox isBusy={isBusy} onImport={({ text, found }) => start(appId, text, found)} />
        {error && <Notice tone="bad">{errorText(error)}</Notice>}
      </section>
    </div>
  );
}
