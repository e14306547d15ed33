"use client";
import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { GatewayBadge } from "@/components/app-shell/gateway-badges";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { ERROR_TEXTS } from "@/lib/alipay/error-dictionary";
import type { ActionError } from "@/lib/errors";
import { readAt } from "@/lib/template/document";
import { issueText } from "@/lib/template/issue";
import { useDesigner, useDesignerState, useIssues } from "./designer-context";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";
import { NoteField } from "./note-field";
import { PublishChanges } from "./publish-changes";

type Props = DialogProps & {
  note: string;
  onNote: (note: string) => void;
  error: ActionError | null;
  isBusy: boolean;
  onPublish: () => void;
};

/** What is about to happen, and what stands in the way. */
export function PublishConfirm({ template, note, onNote, error, isBusy, onPublish, onOpen }: Props) {
  const t = useTranslations("publish");
  const locale = useStudioLocale();
  const store = useDesigner();
  const document = useDesignerState((state) => state.document);
  const issues = useIssues((all) => all);
  const errors = issues.filter(({ severity }) => severity === "error");
  const { app, publication } = template;
  const callback = readAt(document, "/content/merchant/mcallbackUrl");
  const go = (pointer: string) => {
    onOpen(null);
    store.activate(pointer, "tray");
  };
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{publication ? t("updateLead") : t("addLead")}</p>
      <dl className={styles.facts}>
        <dt>{t("app")}</dt>
        <dd>
          {app.name} <span className={styles.code}>{app.appId}</span> <GatewayBadge gateway={app.gateway} />
        </dd>
        {publication && (
          <>
            <dt>{t("tplId")}</dt>
            <dd className={styles.code}>{publication.tplId}</dd>
          </>
        )}
        <dt>{t("callback")}</dt>
        <dd className={styles.code}>{typeof callback === "string" ? callback : "—"}</dd>
      </dl>
      {publication && <PublishChanges version={publication.version} />}
      <NoteField note={note} onNote={onNote} isBusy={isBusy} />
      {errors.length > 0 && (
        <Notice tone="bad" title={t("errors", { count: errors.length })}>
          <ul className={styles.issues}>
            {errors.slice(0, 8).map((issue, index) => (
              <li key={index}>
                <button type="button" className={styles.issue} onClick={() => go(issue.pointer)}>
                  {issueText(issue, locale)}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {error && <Refusal error={error} onGo={go} />}
      <Group justify="space-between">
        <button type="button" className={styles.link} onClick={() => onOpen("payload")} disabled={isBusy}>
          {t("seePayload")}
        </button>
        <Group gap="xs">
          <Button variant="default" onClick={() => onOpen(null)} disabled={isBusy}>
            {t("cancel")}
          </Button>
          <Button onClick={onPublish} loading={isBusy} disabled={errors.length > 0} data-autofocus>
            {publication ? t("confirmUpdate") : t("confirmAdd")}
          </Button>
        </Group>
      </Group>
    </div>
  );
}

/** Why it was refused: our own sentence, Alipay's code in plain words where it is known, and the way to the field. */
function Refusal({ error, onGo }: { error: ActionError; onGo: (pointer: string) => void }) {
  const t = useTranslations("publish");
  const wording = useWording();
  const errorText = useErrorText();
  const { code, message, pointer } = error.params;
  const known = error.code === "alipay_rejected" ? ERROR_TEXTS[String(code)] : undefined;
  return (
    <Notice
      tone="bad"
      title={errorText(error)}
      action={
        typeof pointer === "string" ? (
          <button type="button" className={styles.link} onClick={() => onGo(pointer)}>
            {t("goThere")}
          </button>
        ) : undefined
      }
    >
      {known && <p>{wording(known.what)}</p>}
      {known && <p>{wording(known.todo)}</p>}
      {error.code === "alipay_rejected" && message !== undefined && message !== "" && (
        <p className={styles.code}>
          {String(code)} {String(message)}
        </p>
      )}
    </Notice>
  );
}
