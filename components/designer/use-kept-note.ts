import { useState } from "react";
import { keepText, tabStorage } from "@/components/ui/tab-storage";

const keyOf = (templateId: string): string => `studio-note:${templateId}`;

/**
 * What is being written about the next version. It stays in the tab while the dialog is closed, since a refusal sends the person away to
 * mend the template, and until the version is published.
 */
export function useKeptNote(templateId: string): { note: string; setNote: (note: string) => void; forget: () => void } {
  const [note, setNote] = useState(() => tabStorage().getItem(keyOf(templateId)) ?? "");
  return {
    note,
    setNote: (next) => {
      setNote(next);
      keepText(tabStorage(), keyOf(templateId), next);
    },
    forget: () => tabStorage().removeItem(keyOf(templateId)),
  };
}
