import { useState } from "react";

const keyOf = (templateId: string): string => `studio-note:${templateId}`;

/**
 * What is being written about the next version. It stays in the tab while the dialog is closed, since a refusal sends the person away to
 * mend the template, and until the version is published.
 */
export function useKeptNote(templateId: string): { note: string; setNote: (note: string) => void; forget: () => void } {
  const [note, setNote] = useState(() => sessionStorage.getItem(keyOf(templateId)) ?? "");
  return {
    note,
    setNote: (next) => {
      setNote(next);
      keep(keyOf(templateId), next);
    },
    forget: () => sessionStorage.removeItem(keyOf(templateId)),
  };
}

function keep(key: string, note: string): void {
  try {
    sessionStorage.setItem(key, note);
  } catch (error) {
    // A full or forbidden storage: the note lasts as long as the dialog.
    if (!(error instanceof DOMException)) throw error;
  }
}
