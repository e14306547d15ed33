import * as z from "zod/mini";
import { contractSchema } from "@/lib/template/contract-schema";
import { createDocument } from "@/lib/template/document";
import { readHistory, writeHistory } from "@/lib/template/history";
import type { DesignerStore } from "./designer-store";

const keptSchema = z.object({
  revision: z.int(),
  isUnsaved: z.boolean(),
  text: z.string(),
  contract: contractSchema,
  history: z.string(),
});

const keyOf = (templateId: string): string => `studio-draft:${templateId}`;

/** Where the draft stands to the server's: the revision it was made from, and whether the server has it. */
export type DraftStand = { readonly revision: number; readonly isUnsaved: boolean };

/** Keeps text and steps in the tab, so that a reload in the middle of typing, or the end of the browser, loses neither. */
export function keepDraft(storage: Storage, templateId: string, store: DesignerStore, { revision, isUnsaved }: DraftStand): void {
  const { history } = store.getState();
  const { text, contract } = history.document;
  try {
    storage.setItem(keyOf(templateId), JSON.stringify({ revision, isUnsaved, text, contract, history: writeHistory(history) }));
  } catch (error) {
    // A full or forbidden storage: the draft is still saved on the server, only the steps are not kept.
    if (!(error instanceof DOMException)) throw error;
  }
}

/**
 * Takes back what was kept, unless the open draft is newer and has it all. Answers the revision that the draft now open was made from: an
 * older one than the server's means that somebody else has saved since, a newer one that the page shown again was an old one.
 */
export function restoreDraft(storage: Storage, templateId: string, store: DesignerStore, revision: number): number {
  const raw = storage.getItem(keyOf(templateId));
  storage.removeItem(keyOf(templateId));
  if (raw === null) return revision;
  const kept = keptSchema.safeParse(JSON.parse(raw));
  if (!kept.success) return revision;
  const { text, contract, history, isUnsaved } = kept.data;
  const isSame = text === store.getState().history.document.text;
  if (kept.data.revision < revision && !isSame && !isUnsaved) return revision;
  store.restore(readHistory(history, createDocument(text, contract)));
  return isSame ? Math.max(revision, kept.data.revision) : kept.data.revision;
}
