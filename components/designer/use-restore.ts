"use client";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { fetchJson } from "@/components/ui/fetch-json";
import { FetchError } from "@/components/ui/query-client";
import { tabStorage } from "@/components/ui/tab-storage";
import { useErrorText } from "@/components/ui/use-error-text";
import type { VersionText } from "@/lib/template/version-store";
import type { DesignerStore } from "./designer-store";
import { endRestore, readRestore } from "./restore-request";

type Options = { store: DesignerStore; slug: string; templateId: string; canWrite: boolean };

/**
 * Brings a version into the draft that was asked for on the versions screen: as one step after those that the draft has, saved like any
 * other change, over the revision that is open here.
 */
export function useRestore({ store, slug, templateId, canWrite }: Options): void {
  const t = useTranslations("versions");
  const errorText = useErrorText();
  const newest = useRef({ t, errorText });
  useEffect(() => {
    newest.current = { t, errorText };
  });
  useEffect(() => {
    const storage = tabStorage();
    const number = canWrite ? readRestore(storage, templateId) : null;
    if (number === null) return;
    let isGone = false;
    const restore = async () => {
      const path = `/api/console/${slug}/templates/${templateId}/versions/${number}`;
      const { text, contract } = await fetchJson<Pick<VersionText, "text" | "contract">>(path);
      // Left before it came: it is brought back when the designer is opened again.
      if (isGone) return;
      endRestore(storage, templateId);
      store.replace(text, contract, `restore:${number}`);
      notifications.show({ message: newest.current.t("restored", { number }), color: "green", position: "bottom-center" });
    };
    restore().catch((error: unknown) => {
      if (!(error instanceof FetchError)) throw error;
      if (isGone) return;
      endRestore(storage, templateId);
      notifications.show({ message: newest.current.errorText(error), color: "red" });
    });
    return () => {
      isGone = true;
    };
  }, [canWrite, slug, store, templateId]);
}
