"use client";
import { Button, Checkbox, Group, Modal } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { useWording } from "@/components/ui/use-wording";
import type { Pointer } from "@/lib/json/pointer";
import { fitToApp } from "@/lib/template/fit";
import { placeWords } from "@/lib/template/place-words";
import { useDesigner, useDesignerState } from "./designer-context";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";

/** The hand edits that a template needs for its app: each can be left out, those that are made are one step back. */
export function FitDialog({ template, merchant, callbackUrl, onOpen }: DialogProps) {
  const t = useTranslations("designer.fitDialog");
  const wording = useWording();
  const store = useDesigner();
  const document = useDesignerState((state) => state.history.document);
  const { appId, logoUrl, stripUrl, iconUrl, name } = template.app;
  const target = { appId, callbackUrl, merchantName: merchant.name, logoUrl, stripUrl, iconUrl };
  const { changes } = fitToApp(document, target);
  const [left, setLeft] = useState<ReadonlySet<Pointer>>(new Set());
  const chosen = new Set(changes.map(({ pointer }) => pointer).filter((pointer) => !left.has(pointer)));
  const close = () => onOpen(null);
  const take = () => {
    store.change((current) => fitToApp(current, target, chosen), { gesture: "fit", origin: "action", joins: "never" });
    close();
  };
  const toggle = (pointer: Pointer, isChosen: boolean) =>
    setLeft((before) => new Set(isChosen ? [...before].filter((each) => each !== pointer) : [...before, pointer]));
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
          <p className={styles.lead}>{t("lead", { count: chosen.size })}</p>
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
                    <Checkbox
                      size="xs"
                      checked={chosen.has(pointer)}
                      onChange={(event) => toggle(pointer, event.currentTarget.checked)}
                      label={wording(placeWords(pointer))}
                      description={wording(reason)}
                      classNames={{ description: styles.reason }}
                    />
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
            <Button onClick={take} disabled={chosen.size === 0} data-autofocus>
              {t("apply", { count: chosen.size })}
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
