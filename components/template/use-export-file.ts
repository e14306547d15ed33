"use client";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { fetchCode } from "@/components/ui/late";
import { FetchError } from "@/components/ui/query-client";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ExportForm } from "@/lib/template/export";
import { fetchDraft } from "./template-queries";

/** Hands a template's text to the person as a file. What packs it is fetched when it is asked for. */
export function useExportFile(): (text: string, form: ExportForm) => Promise<void> {
  const t = useTranslations("designer.menu.exportRefused");
  return async (text, form) => {
    const { exportTemplate } = await fetchCode(() => import("@/lib/template/export"));
    const exported = exportTemplate(text, form);
    if (!exported.ok) return void notifications.show({ color: "red", message: t(exported.code) });
    const href = URL.createObjectURL(new Blob([new Uint8Array(exported.bytes)], { type: exported.mediaType }));
    const link = Object.assign(document.createElement("a"), { href, download: exported.fileName });
    link.click();
    URL.revokeObjectURL(href);
  };
}

/** The same for a draft as it is stored. */
export function useExportStored(slug: string): (templateId: string, form: ExportForm) => Promise<void> {
  const exportFile = useExportFile();
  const errorText = useErrorText();
  return async (templateId, form) => {
    try {
      await exportFile((await fetchDraft(slug, templateId)).text, form);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      notifications.show({ color: "red", message: errorText(error) });
    }
  };
}
