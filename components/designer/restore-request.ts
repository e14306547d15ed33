const keyOf = (templateId: string): string => `studio-restore:${templateId}`;

/** Asks the designer, which opens next in this tab, to bring a version back. Not by the address: a link must not change a draft. */
export const askRestore = (storage: Storage, templateId: string, number: number): void =>
  storage.setItem(keyOf(templateId), String(number));

/** The version that was asked for, once; null when none was. */
export function takeRestore(storage: Storage, templateId: string): number | null {
  const number = Number(storage.getItem(keyOf(templateId)));
  storage.removeItem(keyOf(templateId));
  return Number.isInteger(number) && number > 0 ? number : null;
}
