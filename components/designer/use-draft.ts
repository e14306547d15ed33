"use client";
import { useEffect, useState } from "react";
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
export function useDraft({ store, slug, templateId, revision, savedAt, save, isReadOnly }: Options): DraftSaver {
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

  useEffect(() => {
    if (isReadOnly) return;
    const stop = store.subscribe(saver.touch);
    saver.startFrom(restoreDraft(sessionStorage, templateId, store, saver.revision));
    const keep = () => keepDraft(sessionStorage, templateId, store, saver);
    const stopKeeping = store.subscribe(afterPause(keep));
    const flush = () => void saver.flush();
    const onHidden = () => document.visibilityState === "hidden" && flush();
    const onUnload = (event: BeforeUnloadEvent) => saver.isUnsaved && event.preventDefault();
    window.addEventListener("blur", flush);
    window.addEventListener("online", flush);
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      stop();
      stopKeeping();
      keep();
      window.removeEventListener("blur", flush);
      window.removeEventListener("online", flush);
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", onHidden);
      void saver.flush().then(keep);
    };
  }, [isReadOnly, saver, store, templateId]);

  return saver;
}

/** Writing down costs some milliseconds: it waits until the person pauses, so that a key is never kept waiting. */
const KEEP_PAUSE_MS = 300;

function afterPause(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, KEEP_PAUSE_MS);
  };
}
