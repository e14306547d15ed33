"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { fetchDraft } from "@/components/template/template-queries";
import { keepDraft, restoreDraft } from "./draft-keeper";
import { DraftSaver, type SaveDraft } from "./draft-saver";
import type { DesignerStore } from "./designer-store";

type Options = {
  store: DesignerStore;
  slug: string;
  templateId: string;
  revision: number;
  savedAt: Date;
  save: SaveDraft;
  isReadOnly: boolean;
};

/** Saves the draft by itself: after a pause, when the window loses the person, and when they leave. */
export function useDraft({ store, slug, templateId, revision, savedAt, save, isReadOnly }: Options) {
  const [saver] = useState(() => {
    const read = () => {
      const { text, contract } = store.getState().document;
      return { text, contract };
    };
    const load = async () => {
      const draft = await fetchDraft(slug, templateId);
      return { ...draft, updatedAt: new Date(draft.updatedAt) };
    };
    return new DraftSaver({ revision, savedAt, saved: read(), read, save, load });
  });
  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);

  useEffect(() => {
    if (isReadOnly) return;
    const stop = store.subscribe(saver.touch);
    restoreDraft(sessionStorage, templateId, store, saver.revision);
    const flush = () => void saver.flush();
    const onHidden = () => document.visibilityState === "hidden" && flush();
    const onUnload = (event: BeforeUnloadEvent) => saver.isUnsaved && event.preventDefault();
    const onPageHide = () => keepDraft(sessionStorage, templateId, store, saver.revision);
    window.addEventListener("blur", flush);
    window.addEventListener("online", flush);
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("pagehide", onPageHide);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      stop();
      window.removeEventListener("blur", flush);
      window.removeEventListener("online", flush);
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("pagehide", onPageHide);
      document.removeEventListener("visibilitychange", onHidden);
      flush();
    };
  }, [isReadOnly, saver, store, templateId]);

  return { saver, state };
}
