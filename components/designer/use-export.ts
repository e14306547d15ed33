"use client";
import { useExportFile } from "@/components/template/use-export-file";
import type { ExportForm } from "@/lib/template/export";
import { useDesigner } from "./designer-context";

/** Hands the draft to the person as a file. */
export function useExport(): (form: ExportForm) => Promise<void> {
  const store = useDesigner();
  const exportFile = useExportFile();
  return (form) => exportFile(store.getState().history.document.text, form);
}
