"use client";
import { Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { readAt } from "@/lib/template/document";
import { ClaimParams } from "./claim-params";
import { useDesignerState } from "./designer-context";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";

/** tpl_content as it would go out, where the claims come in, and what a claim made at this moment would send for each variable. */
export function PayloadDialog({ template, onOpen }: DialogProps) {
  const t = useTranslations("designer.payloadDialog");
  const document = useDesignerState((state) => state.document);
  const { text, broken } = document;
  const callback = readAt(document, "/content/merchant/mcallbackUrl");
  const { publication, app } = template;
  return (
    <Modal opened onClose={() => onOpen(null)} size="xl" title={t("title")} closeButtonProps={{ "aria-label": t("close") }}>
      {broken && <Notice tone="bad">{t("broken")}</Notice>}
      <dl className={styles.facts}>
        <dt>{t("method")}</dt>
        <dd className={styles.code}>
          {publication ? `alipay.pass.template.update · tpl_id ${publication.tplId}` : "alipay.pass.template.add"}
        </dd>
        <dt>{t("app")}</dt>
        <dd>
          {app.name} <span className={styles.code}>{app.appId}</span>
        </dd>
        <dt>{t("callback")}</dt>
        <dd className={styles.code}>{typeof callback === "string" && callback !== "" ? callback : t("noCallback")}</dd>
      </dl>
      <ClaimParams onSetSource={() => onOpen("variables")} />
      <h3 className={styles.heading}>
        tpl_content <span className={styles.quiet}>{t("length", { count: text.length })}</span>
        <CopyButton value={text} label="tpl_content" />
      </h3>
      <pre className={styles.pre} tabIndex={0} aria-label="tpl_content">
        {text}
      </pre>
    </Modal>
  );
}
