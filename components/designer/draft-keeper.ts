import { z } from "zod";
import { contractSchema } from "@/lib/template/contract";
import { createDocument } from "@/lib/template/document";
import { readHistory, writeHistory } from "@/lib/template/history";
import type { DesignerStore } from "./designer-store";

const keptSchema = z.object({ revision: z.int(), text: z.string(), contract: contractSchema, history: z.string() });

const keyOf = (templateId: string): string => `studio-draft:${templateId}`;

/** Keeps text and steps in the tab, so that a reload in the middle of typing loses neither. */
export function keepDraft(storage: Storage, templateId: string, store: DesignerStore, revision: number): void {
  const { history } = store.getState();
  const { text, contract } = history.document;
  try {
    storage.setItem(keyOf(templateId), JSON.stringify({ revision, text, contract, history: writeHistory(history) }));
  } catch (error) {
    // A full or forbidden storage: the draft is still saved on the server, only the steps are not kept.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Takes back what was kept, when it was made from the draft that is open. */
export function restoreDraft(storage: Storage, templateId: string, store: DesignerStore, revision: number): void {
  const raw = storage.getItem(keyOf(templateId));
  storage.removeItem(keyOf(templateId));
  if (raw === null) return;
  const kept = keptSchema.safeParse(JSON.parse(raw));
  if (!kept.success) return;
  const { text, contract, history } = kept.data;
  const isOpen = kept.data.revision === revision || text === store.getState().history.document.text;
  if (isOpen) store.restore(readHistory(history, createDocument(text, contract)));
}
