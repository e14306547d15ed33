import type { TabStorage } from "@/components/ui/tab-storage";

const keyOf = (templateId: string): string => `studio-restore:${templateId}`;

/** Asks the designer, which opens next in this tab, to bring a version back. Not by the address: a link must not change a draft. */
export const askRestore = (storage: TabStorage, templateId: string, number: number): void =>
  storage.setItem(keyOf(templateId), String(number));

/** The version that is asked for; null when none is. */
export function readRestore(storage: TabStorage, templateId: string): number | null {
  const number = Number(storage.getItem(keyOf(templateId)));
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** To be called once it is back, or cannot be had. */
export const endRestore = (storage: TabStorage, templateId: string): void => storage.removeItem(keyOf(templateId));
