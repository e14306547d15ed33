"use client";
import { Button, Group, Modal } from "@mantine/core";
import { IconRestore } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import styles from "./dialog.module.css";
import { askRestore } from "./restore-request";
import { designerHref } from "./version-address";

type Props = {
  slug: string;
  template: { id: string };
  number: number;
  /** The draft says the same already. */
  isDraft: boolean;
  /** What the draft says now is held by a version. */
  isHeld: boolean;
};

/** Brings a version back into the draft: in the designer, where it is one step to undo. */
export function RestoreButton({ slug, template, number, isDraft, isHeld }: Props) {
  const t = useTranslations("versions");
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const restore = () => {
    askRestore(sessionStorage, template.id, number);
    router.push(designerHref(slug, template.id));
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRestore size={14} aria-hidden />}
        disabled={isDraft}
        onClick={() => (isHeld ? restore() : setIsAsking(true))}
      >
        {t(isDraft ? "restoreSame" : "restore", { number })}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t("confirm.title")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <p className={styles.lead}>{t("confirm.text", { number })}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setIsAsking(false)}>
            {t("confirm.cancel")}
          </Button>
          <Button onClick={restore} data-autofocus>
            {t("confirm.restore", { number })}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
