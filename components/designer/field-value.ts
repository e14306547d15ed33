import { readAt, setAt, type Edited, type TemplateDocument } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import { isRecord, type Pointer } from "@/lib/json/pointer";

/** What a field's input shows of a value: texts as they are, numbers in their digits; null for what no one-line input can hold. */
export function inputText(value: unknown): string | null {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/**
 * The edit that typing `text` into a field means. A number stays a number where the template had one when the typing began (`2.` on the
 * way from 2 to 2.5 is none); an image of the envelope that is cleared becomes null again, which is how Alipay writes "none".
 */
export function typeInto(document: TemplateDocument, pointer: Pointer, field: Field, text: string, wasNumber: boolean): Edited {
  if (wasNumber && text.trim() !== "" && String(Number(text)) === text) return setAt(document, pointer, Number(text));
  if (text === "" && field.kind === "image" && !field.required && /^\/[^/]+$/.test(pointer)) return setAt(document, pointer, null);
  return setAt(document, pointer, text);
}

/** True as some templates hold it, as a word. */
export const isOn = (value: unknown): boolean => value === true || value === "true";

/** Switches a flag in the form (boolean or word) that the template has. */
export function switchTo(document: TemplateDocument, pointer: Pointer, isChecked: boolean): Edited {
  return setAt(document, pointer, typeof readAt(document, pointer) === "string" ? String(isChecked) : isChecked);
}

/** What a new entry of a list begins with: the keys of its example, still empty, and where words are given, one of those. */
export function blankOf(field: Field): unknown {
  if (field.kind === "list") return [];
  if (field.kind === "choice") return field.example ?? "";
  if (field.kind !== "object") return "";
  const keys = isRecord(field.example) ? Object.keys(field.example) : [];
  return Object.fromEntries(keys.flatMap((key) => (field.fields[key] ? [[key, blankOf(field.fields[key])]] : [])));
}
