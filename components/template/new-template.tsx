"use client";
import { Radio } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { GatewayBadge } from "@/components/app-shell/gateway-badges";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import { useWording } from "@/components/ui/use-wording";
import type { GatewayKind } from "@/lib/alipay/gateways";
import type { ActionError, ActionResult } from "@/lib/errors";
import { foundWords, type Found } from "@/lib/template/import-words";
import { ImportBox } from "./import-box";
import { StarterList } from "./starter-list";
import styles from "./new-template.module.css";

type App = { id: string; name: string; appId: string; gateway: GatewayKind; logoUrl: string };

type Props = {
  base: string;
  apps: App[];
  merchantName: string;
  callbackUrl: string;
  /** Dates of the drawings count from here. */
  now: Date;
  actions: { create: (input: { appId: string; text: string }) => Promise<ActionResult<{ id: string }>> };
};

/** Where a template begins: an example, nothing, or a text from elsewhere. Opens the designer on it. */
export function NewTemplate({ base, apps, merchantName, callbackUrl, now, actions }: Props) {
  const t = useTranslations("templates");
  const errorText = useErrorText();
  const wording = useWording();
  const router = useRouter();
  const [appId, setAppId] = useState(apps[0]?.id ?? "");
  const [error, setError] = useState<ActionError | null>(null);
  const [isBusy, startTransition] = useTransition();
  const app = apps.find(({ id }) => id === appId);

  const create = (text: string, found?: Found) =>
    startTransition(async () => {
      setError(null);
      const result = await actions.create({ appId, text });
      if (!result.ok) return setError(result.error);
      // The designer opens by itself: what was done to the file is said there, away from its buttons.
      if (found)
        notifications.show({ color: "green", position: "bottom-center", message: t("imported", { what: wording(foundWords(found)) }) });
      router.push(`${base}/templates/${result.value.id}`);
    });
  return (
    <div className={styles.page}>
      <Radio.Group value={appId} onChange={setAppId} label={t("whichApp")} description={t("whichAppHelp")}>
        <div className={styles.apps}>
          {apps.map((each) => (
            <Radio.Card key={each.id} value={each.id} className={styles.app}>
              <Radio.Indicator size="xs" />
              <span className={styles.appName}>{each.name}</span>
              <span className={styles.appId}>{each.appId}</span>
              <GatewayBadge gateway={each.gateway} />
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>

      <StarterList
        target={{ appId: app?.appId ?? "", callbackUrl, merchantName, logoUrl: app?.logoUrl ?? "" }}
        now={now}
        isBusy={isBusy}
        onStart={create}
      />

      <section aria-label={t("importTitle")}>
        <h2 className={styles.heading}>{t("importTitle")}</h2>
        <ImportBox isBusy={isBusy} onImport={({ text, found }) => create(text, found)} />
        {error && <Notice tone="bad">{errorText(error)}</Notice>}
      </section>
    </div>
  );
}
