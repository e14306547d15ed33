"use client";
import { Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { ImportBox } from "@/components/template/import-box";
import { useWording } from "@/components/ui/use-wording";
import { foundWords } from "@/lib/template/import-words";
import { useDesigner } from "./designer-context";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";

/** Puts a template from elsewhere in the place of the draft, as one step back. Variables of the same name keep where their values come from. */
export function ImportDialog({ onOpen }: DialogProps) {
  const t = useTranslations("designer.importDialog");
  const words = useTranslations("templates");
  const wording = useWording();
  const store = useDesigner();
  return (
    <Modal opened onClose={() => onOpen(null)} size="lg" title={t("title")} closeButtonProps={{ "aria-label": t("close") }}>
      <p className={styles.lead}>{t("lead")}</p>
      <ImportBox
        isBusy={false}
        onImport={({ text, found }) => {
          store.replace(text, store.getState().history.document.contract, "import");
          onOpen(null);
          const message = words("imported", { what: wording(foundWords(found)) });
          notifications.show({ color: "green", position: "bottom-center", message });
        }}
      />
    </Modal>
  );
}
