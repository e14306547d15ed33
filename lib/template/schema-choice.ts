import type { Choice } from "./field";

/** One known value of a field, with its name. */
export const choice = (value: string, zh: string, en: string): Choice => ({ value, label: { zh, en } });
