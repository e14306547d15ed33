"use client";
import { Button, Group, Modal } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { useWording } from "@/components/ui/use-wording";
import { fitToApp } from "@/lib/template/fit";
import { useDesigner, useDesignerState } from "./designer-context";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";

/** The hand edits that a template needs for its app, as one list of changes and one step back. */
export function FitDialog({ template, merchant, callbackUrl, onOpen }: DialogProps) {
  const t = useTranslations("designer.fitDialog");
  const wording = useWording();
  const store = useDesigner();
  const document = useDesignerState((state) => state.history.document);
  const { appId, logoUrl, stripUrl, iconUrl, name } = template.app;
  const target = { appId, callbackUrl, merchantName: merchant.name, logoUrl, stripUrl, iconUrl };
  const { changes } = fitToApp(document, target);
  const close = () => onOpen(null);
  const take = () => {
    store.change((current) => fitToApp(current, target), { gesture: "fit", origin: "action", joins: "never" });
    close();
  };
  return (
    <Modal opened onClose={close} size="xl" title={t("title", { app: name })} closeButtonProps={{ "aria-label": t("close") }}>
      {document.broken && <Notice tone="bad">{t("broken")}</Notice>}
      {!document.broken && changes.length === 0 && (
        <EmptyState icon={<IconCircleCheck size={22} />} title={t("nothing")}>
          {t("nothingText")}
        </EmptyState>
      )}
      {changes.length > 0 && (
        <>
          <p className={styles.lead}>{t("lead", { count: changes.length })}</p>
          <table className={styles.table} aria-label={t("changes")}>
            <thead>
              <tr>
                <th scope="col">{t("place")}</th>
                <th scope="col">{t("before")}</th>
                <th scope="col">{t("after")}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ pointer, before, after, reason }) => (
                <tr key={pointer}>
                  <th scope="row">
                    <code>{pointer.replace(/^\/content\//, "")}</code>
                    <span className={styles.reason}>{wording(reason)}</span>
                  </th>
                  <td>
                    <Shown value={before} missing={t("none")} isGone />
                  </td>
                  <td>
                    <Shown value={after} missing={t("removed")} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              {t("cancel")}
            </Button>
            <Button onClick={take} data-autofocus>
              {t("apply", { count: changes.length })}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}

function Shown({ value, missing, isGone = false }: { value: unknown; missing: string; isGone?: boolean }) {
  if (value === undefined || value === null || value === "") return <span className={styles.missing}>{missing}</span>;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return isGone ? <del className={styles.before}>{text}</del> : <ins className={styles.after}>{text}</ins>;
}
