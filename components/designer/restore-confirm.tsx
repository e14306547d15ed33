"use client";
import { Button, Group, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "./dialog.module.css";

/** Asks before a version replaces a draft that no version holds. */
export function RestoreConfirm({ number, onRestore, onClose }: { number: number; onRestore: () => void; onClose: () => void }) {
  const t = useTranslations("versions");
  return (
    <Modal opened onClose={onClose} title={t("confirm.title")} closeButtonProps={{ "aria-label": t("close") }}>
      <p className={styles.lead}>{t("confirm.text", { number })}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t("confirm.cancel")}
        </Button>
        <Button onClick={onRestore} data-autofocus>
          {t("confirm.restore", { number })}
        </Button>
      </Group>
    </Modal>
  );
}
