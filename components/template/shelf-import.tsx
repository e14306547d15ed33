"use client";
import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePaletteCommands } from "@/components/app-shell/palette-commands";
import { late } from "@/components/ui/late";
import { useFocusBack } from "@/components/ui/use-focus-back";
import type { TemplateApp } from "./app-choice";
import type { Brought } from "./read-import";
import { useBrought } from "./use-brought";
import { useStartDraft, type CreateDraft } from "./use-start-draft";
import styles from "./template-shelf.module.css";

const ShelfImportDialog = late(() => import("./shelf-import-dialog").then((room) => room.ShelfImportDialog));

type Props = { base: string; apps: TemplateApp[]; create: CreateDraft };

/**
 * Brings a template in from the list: by the button, by a drop anywhere, by Ctrl-V. What can be read and has one app to belong to opens
 * in the designer at once; otherwise the dialog opens on it, with the reason.
 */
export function ShelfImport({ base, apps, create }: Props) {
  const t = useTranslations("templates");
  const [dialog, setDialog] = useState<{ first: Brought | null } | null>(null);
  useFocusBack(dialog !== null);
  const draft = useStartDraft(base, create);
  const isDragging = useBrought(
    (brought) => {
      const { imported } = brought;
      const app = imported.ok ? appOf(apps, imported.text) : null;
      if (imported.ok && app) draft.start(app.id, imported.text, imported.found);
      else setDialog({ first: imported.ok ? { imported, text: imported.text } : brought });
    },
    { isOff: draft.isBusy },
  );
  const open = () => setDialog({ first: null });
  usePaletteCommands(() => ({
    group: t("list"),
    commands: [{ id: "import-template", label: t("importHere"), icon: <IconFileImport size={18} stroke={1.7} />, run: open }],
  }));
  return (
    <>
      <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={open} loading={draft.isBusy && !dialog}>
        {t("importHere")}
      </Button>
      {isDragging && (
        <div className={styles.dropHere}>
          <p>{t("dropHere")}</p>
        </div>
      )}
      {dialog && <ShelfImportDialog apps={apps} first={dialog.first} base={base} draft={draft} onClose={() => setDialog(null)} />}
    </>
  );
}

/** The only app there is, or the one that the template names. */
function appOf(apps: TemplateApp[], text: string): TemplateApp | null {
  if (apps.length === 1) return apps[0] ?? null;
  const named = apps.filter(({ appId }) => text.includes(`"${appId}"`));
  return named.length === 1 ? (named[0] ?? null) : null;
}
