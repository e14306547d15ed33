"use client";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { fetchDraft } from "@/components/template/template-queries";
import { tabStorage } from "@/components/ui/tab-storage";
import { afterPause } from "./after-pause";
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
  const t = useTranslations("designer.saved");
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

  const onLeftUnsaved = useEffectEvent(() =>
    notifications.show({ id: `unsaved-${templateId}`, color: "orange", autoClose: false, message: t("leftUnsaved") }),
  );

  useEffect(() => {
    if (isReadOnly) return;
    const storage = tabStorage();
    const keep = () => keepDraft(storage, templateId, store, saver);
    const keepLater = afterPause(KEEP_PAUSE_MS);
    const former = leaving.get(templateId);
    leaving.delete(templateId);
    notifications.hide(`unsaved-${templateId}`);
    saver.startFrom(restoreDraft(storage, templateId, store, saver.revision), former === saver ? undefined : former);
    const stops = [
      store.subscribe(saver.touch),
      store.subscribe(() => keepLater(keep)),
      saver.subscribe(() => saver.getState().kind === "saved" && keep()),
    ];
    const flush = () => void saver.flush();
    const onHidden = () => document.visibilityState === "hidden" && flush();
    const onUnload = (event: BeforeUnloadEvent) => saver.isUnsaved && event.preventDefault();
    window.addEventListener("blur", flush);
    window.addEventListener("online", flush);
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      for (const stop of stops) stop();
      keep();
      window.removeEventListener("blur", flush);
      window.removeEventListener("online", flush);
      window.removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", onHidden);
      leaving.set(templateId, saver);
      const settle = (): boolean => {
        if (saver.isUnsaved) return false;
        if (leaving.get(templateId) === saver) leaving.delete(templateId);
        window.removeEventListener("beforeunload", onUnload);
        notifications.hide(`unsaved-${templateId}`);
        return true;
      };
      void saver.flush().then(() => {
        if (leaving.get(templateId) === saver) keep();
        if (settle()) return;
        onLeftUnsaved();
        const stop = saver.subscribe(() => settle() && stop());
      });
    };
  }, [isReadOnly, saver, store, templateId]);

  return saver;
}

/** Savers of pages that were left, until they have saved. Whoever comes back takes over from them. */
const leaving = new Map<string, DraftSaver>();

/** Writing down costs some milliseconds: it waits until the person pauses, so that a key is never kept waiting. */
const KEEP_PAUSE_MS = 300;
