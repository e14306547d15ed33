import type { Choice } from "../field";

/** One known value of a field, with its name. */
export const choice = (value: string, zh: string, en: string): Choice => ({ value, label: { zh, en } });

/** A known value that only older templates have. */
export const olderChoice = (value: string, zh: string, en: string): Choice => ({ ...choice(value, zh, en), isOlder: true });
