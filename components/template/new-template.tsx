"use client";
import { Button, Radio, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition, type DragEvent } from "react";
import { GatewayBadge } from "@/components/app-shell/gateway-badges";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import { useWording } from "@/components/ui/use-wording";
import type { GatewayKind } from "@/lib/alipay/gateways";
import type { ActionError, ActionResult } from "@/lib/errors";
import { importTemplate, MAX_IMPORT_BYTES, type Imported } from "@/lib/template/import";
import { foundWords, type Found } from "@/lib/template/import-words";
import { StarterList } from "./starter-list";
import { useImportText } from "./use-import-text";
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
  const importText = useImportText();
  const wording = useWording();
  const router = useRouter();
  const [appId, setAppId] = useState(apps[0]?.id ?? "");
  const [pasted, setPasted] = useState("");
  const [refusal, setRefusal] = useState<(Imported & { ok: false }) | null>(null);
  const [error, setError] = useState<ActionError | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const [isBusy, startTransition] = useTransition();
  const app = apps.find(({ id }) => id === appId);

  const create = (text: string, found?: Found) =>
    startTransition(async () => {
      setRefusal(null);
      setError(null);
      const result = await actions.create({ appId, text });
      if (!result.ok) return setError(result.error);
      // The designer opens by itself: what was done to the file is said there, away from its buttons.
      if (found)
        notifications.show({ color: "green", position: "bottom-center", message: t("imported", { what: wording(foundWords(found)) }) });
      router.push(`${base}/templates/${result.value.id}`);
    });
  const take = (imported: Imported) => {
    if (imported.ok) create(imported.text, imported.found);
    else setRefusal(imported);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    take(file.size > MAX_IMPORT_BYTES ? { ok: false, code: "too_large" } : importTemplate(new Uint8Array(await file.arrayBuffer())));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsDragging(false);
    void read(event.dataTransfer.files[0]);
  };

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
        <div
          className={styles.drop}
          data-dragging={isDragging || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setIsDragging(true);
          }}
          onDragLeave={() => setIsDragging(false)}
          onDrop={onDrop}
        >
          <Textarea
            aria-label={t("paste")}
            placeholder={t("pastePlaceholder")}
            value={pasted}
            onChange={(event) => {
              setPasted(event.currentTarget.value);
              setRefusal(null);
            }}
            rows={9}
            spellCheck={false}
            classNames={{ input: styles.paste }}
            aria-invalid={refusal !== null}
          />
          <div className={styles.dropBar}>
            <label className={styles.file}>
              <IconFileImport size={16} aria-hidden />
              {t("chooseFile")}
              <input
                type="file"
                accept=".json,.alipass,.zip,.txt,application/json,application/zip,text/plain"
                onChange={(event) => {
                  void read(event.currentTarget.files?.[0]);
                  event.currentTarget.value = "";
                }}
              />
            </label>
            <span className={styles.dropHint}>{t("dropHint")}</span>
            <Button onClick={() => take(importTemplate(pasted))} disabled={pasted.trim() === ""} loading={isBusy}>
              {t("importButton")}
            </Button>
          </div>
        </div>
        {refusal && (
          <Notice tone="bad" title={t("importRefused")}>
            <p>{importText(refusal)}</p>
          </Notice>
        )}
        {error && <Notice tone="bad">{errorText(error)}</Notice>}
      </section>
    </div>
  );
}
