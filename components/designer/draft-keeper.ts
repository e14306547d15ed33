import * as z from "zod/mini";
import { contractSchema } from "@/lib/template/contract-schema";
import { keepText, type TabStorage } from "@/components/ui/tab-storage";
import { createDocument, withWholeContract } from "@/lib/template/document";
import { readHistory, readJson, writeHistory } from "@/lib/template/history";
import type { DesignerStore } from "./designer-store";
import { isSameDraft } from "./draft-saver";

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

/**
 * Keeps text and steps in the tab, so that a reload in the middle of typing, or the end of the browser, loses neither. Without room for the
 * steps the text alone is kept.
 */
export function keepDraft(storage: TabStorage, templateId: string, store: DesignerStore, { revision, isUnsaved }: DraftStand): void {
  const { history } = store.getState();
  const draft = { revision, isUnsaved, text: history.document.text, contract: history.document.contract };
  const keep = (steps: string) => keepText(storage, keyOf(templateId), JSON.stringify({ ...draft, history: steps }));
  if (!keep(writeHistory(history))) keep("");
}

/**
 * Takes back what was kept, unless the open draft is newer and has it all. Answers the revision that the draft now open was made from: an
 * older one than the server's means that somebody else has saved since, a newer one that the page shown again was an old one.
 */
export function restoreDraft(storage: TabStorage, templateId: string, store: DesignerStore, revision: number): number {
  const raw = storage.getItem(keyOf(templateId));
  storage.removeItem(keyOf(templateId));
  const kept = keptSchema.safeParse(readJson(raw ?? ""));
  if (!kept.success) return revision;
  const { text, contract, history, isUnsaved } = kept.data;
  const document = createDocument(text, contract);
  const isSame = isSameDraft(withWholeContract(document), store.getState().document);
  if (kept.data.revision < revision && !isSame && !isUnsaved) return revision;
  store.restore(readHistory(history, document));
  return isSame ? Math.max(revision, kept.data.revision) : kept.data.revision;
}
