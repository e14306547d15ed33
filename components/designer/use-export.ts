"use client";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import type { ExportForm } from "@/lib/template/export";
import { useDesigner } from "./designer-context";

/** Hands the draft to the person as a file. What packs it is fetched when it is asked for. */
export function useExport(): (form: ExportForm) => Promise<void> {
  const t = useTranslations("designer.menu.exportRefused");
  const store = useDesigner();
  return async (form) => {
    const { exportTemplate } = await import("@/lib/template/export");
    const exported = exportTemplate(store.getState().history.document.text, form);
    if (!exported.ok) return void notifications.show({ color: "red", message: t(exported.code) });
    const href = URL.createObjectURL(new Blob([new Uint8Array(exported.bytes)], { type: exported.mediaType }));
    const link = Object.assign(document.createElement("a"), { href, download: exported.fileName });
    link.click();
    URL.revokeObjectURL(href);
  };
}
