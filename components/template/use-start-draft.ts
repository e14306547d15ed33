"use client";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useWording } from "@/components/ui/use-wording";
import { unreachable } from "@/components/ui/unreachable";
import type { ActionError, ActionResult } from "@/lib/errors";
import { foundWords, type Found } from "@/lib/template/import-words";

export type CreateDraft = (input: { appId: string; text: string }) => Promise<ActionResult<{ id: string }>>;

/** Makes a draft of a text and opens the designer on it. `found` is what an import did to the text: it is said there. */
export function useStartDraft(base: string, create: CreateDraft) {
  const t = useTranslations("templates");
  const wording = useWording();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [isBusy, startTransition] = useTransition();
  const start = (appId: string, text: string, found?: Found) =>
    startTransition(async () => {
      setError(null);
      const result = await create({ appId, text }).catch(unreachable);
      if (!result.ok) return setError(result.error);
      // The designer opens by itself: what was done to the file is said there, away from its buttons.
      if (found)
        notifications.show({ color: "green", position: "bottom-center", message: t("imported", { what: wording(foundWords(found)) }) });
      router.push(`${base}/templates/${result.value.id}`);
    });
  return { start, error, isBusy };
}
