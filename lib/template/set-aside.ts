import * as z from "zod/mini";
import type { Pointer } from "../json/pointer";
import { idSchema, storableText } from "../parse";
import { readAt, type TemplateDocument } from "./document";
import type { Issue } from "./issue";

/** Why a note is set aside, in UTF-16 units as an input field counts them. */
export const MAX_REASON_LENGTH = 200;

export const reasonSchema = storableText.check(z.trim(), z.minLength(1), z.maxLength(MAX_REASON_LENGTH));

/** A note that somebody has decided to leave as it is: which one, what stood there, and why, who and when. */
const setAsideSchema = z.object({
  code: z.string(),
  pointer: z.string(),
  /** What stood there (`stampOf`); once it changes, the decision is no longer about it. */
  stamp: z.string(),
  reason: z.string(),
  by: idSchema,
  at: z.coerce.date(),
});

export type SetAside = z.output<typeof setAsideSchema>;

export const setAsideListSchema = z.array(setAsideSchema);

/** What names a note to the server. */
export type NotePlace = { readonly code: string; readonly pointer: Pointer };

export const isSameNote = (one: NotePlace, other: NotePlace): boolean => one.code === other.code && one.pointer === other.pointer;

/** Only a note can be set aside: an error is refused by Alipay, and a warning says that something looks wrong. */
export const canBeSetAside = ({ severity }: Pick<Issue, "severity">): boolean => severity === "note";

/**
 * Stands for what is written at a place: the same for the same text or number, another once it changes. An object or a list is only
 * there or not: what is in it has places of its own.
 */
export function stampOf(document: TemplateDocument, pointer: Pointer): string {
  const value = readAt(document, pointer);
  if (value === undefined) return "none";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "list" : "object";
  const text = JSON.stringify(value);
  return `${typeof value}:${text.length}:${hashOf(text)}`;
}

/** FNV-1a, 32 bits: enough to see that a text is another. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

export type AsideNote<Entry extends NotePlace = SetAside> = { readonly issue: Issue; readonly entry: Entry };

const NONE: readonly never[] = [];

/** Takes the notes that are set aside out of what was found. One whose place, code or text is another now stays. */
export function splitAside<Entry extends NotePlace & { readonly stamp: string }>(
  found: readonly Issue[],
  entries: readonly Entry[],
  document: TemplateDocument,
): { issues: readonly Issue[]; aside: readonly AsideNote<Entry>[] } {
  if (entries.length === 0) return { issues: found, aside: NONE };
  const aside: AsideNote<Entry>[] = [];
  const issues = found.filter((issue) => {
    if (!canBeSetAside(issue)) return true;
    const entry = entries.find((each) => isSameNote(each, issue) && each.stamp === stampOf(document, issue.pointer));
    if (entry) aside.push({ issue, entry });
    return entry === undefined;
  });
  return { issues, aside };
}
