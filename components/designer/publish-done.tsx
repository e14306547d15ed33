"use client";
import { Button, Group } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import type { Published } from "@/lib/template/publish";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";
import { useTryUrl } from "./use-try-url";

/** Where the template lives now, and the next step. */
export function PublishDone({ template, sandboxUrl, published, onOpen }: DialogProps & { published: Published }) {
  const t = useTranslations("publish");
  const { tplId, versionId, versionNumber, publishedAt, unchanged } = published;
  const version = { id: versionId, number: versionNumber, text: "", contract: { variables: {} } };
  const tryUrl = useTryUrl({ sandboxUrl, template: { ...template, publication: { tplId, publishedAt, version } } });
  return (
    <div className={styles.stack}>
      <Notice tone="good">{unchanged ? t("unchanged", { number: versionNumber }) : t("done", { number: versionNumber })}</Notice>
      <dl className={styles.facts}>
        <dt>{t("tplId")}</dt>
        <dd className={styles.bigId}>
          <span data-testid="tpl-id">{tplId}</span>
          <CopyButton value={tplId} label={t("tplId")} />
        </dd>
      </dl>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => onOpen(null)}>
          {t("close")}
        </Button>
        {tryUrl && (
          <Button
            component="a"
            href={tryUrl}
            target="_blank"
            rel="noopener"
            leftSection={<IconExternalLink size={15} aria-hidden />}
            data-autofocus
          >
            {t("tryInSandbox")}
          </Button>
        )}
      </Group>
    </div>
  );
}
