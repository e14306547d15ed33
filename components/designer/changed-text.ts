import { diffTexts } from "@/lib/json/text-edit";

/** A piece of a changed text: what is there on both sides, what was before, what comes after. `cut` stands for what was left out. */
export type TextPiece = { kind: "same" | "before" | "after" | "cut"; text: string };

/** Unchanged characters that are shown around a change. */
const AROUND = 14;
/** Longer texts are cut to where they differ, and what differs to this many characters. */
const MAX_WHOLE = 60;
const MAX_PIECE = 240;

/** Two texts as one that can be read at a glance: short ones whole, of long ones the place where they differ. */
export function changedText(before: string, after: string): TextPiece[] {
  const [edit] = diffTexts(before, after);
  if (!edit) return [{ kind: "same", text: shortened(before) }];
  if (before.length <= MAX_WHOLE && after.length <= MAX_WHOLE) return pieces([], before, after, []);
  const end = edit.offset + edit.length;
  const head = before.slice(0, edit.offset);
  const tail = before.slice(end);
  return pieces(
    head.length > AROUND + 1 ? [cut, { kind: "same", text: lastCharacters(head) }] : [{ kind: "same", text: head }],
    before.slice(edit.offset, end),
    edit.text,
    tail.length > AROUND + 1 ? [{ kind: "same", text: firstCharacters(tail, AROUND) }, cut] : [{ kind: "same", text: tail }],
  );
}

/** A text that stands on one side alone. */
export function shortened(text: string): string {
  return text.length > MAX_PIECE ? `${firstCharacters(text, MAX_PIECE)}…` : text;
}

const cut: TextPiece = { kind: "cut", text: "…" };

function pieces(head: TextPiece[], before: string, after: string, tail: TextPiece[]): TextPiece[] {
  const all: TextPiece[] = [...head, { kind: "before", text: shortened(before) }, { kind: "after", text: shortened(after) }, ...tail];
  return all.filter(({ text }) => text !== "");
}

// Never half of a surrogate pair.
const firstCharacters = (text: string, count: number): string => text.slice(0, isHigh(text, count - 1) ? count - 1 : count);
const lastCharacters = (text: string): string => text.slice(isHigh(text, text.length - AROUND - 1) ? -AROUND - 1 : -AROUND);
const isHigh = (text: string, index: number): boolean => /[\ud800-\udbff]/.test(text.charAt(index));
