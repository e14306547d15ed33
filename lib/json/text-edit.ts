/** One replacement in a text. Offsets and lengths count UTF-16 units of the text before any edit of its list. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Applies edits that do not overlap; all offsets refer to `text` as it came in. Edits at one offset are applied in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let done = 0;
  for (const edit of inOrder(edits)) {
    if (edit.offset < done || edit.offset + edit.length > text.length)
      throw new RangeError(`edit at ${edit.offset} overlaps or leaves the text`);
    result += text.slice(done, edit.offset) + edit.text;
    done = edit.offset + edit.length;
  }
  return result + text.slice(done);
}

/** The edits that lead back from `applyEdits(text, edits)` to `text`. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const inverse = { offset: edit.offset + shift, length: edit.text.length, text: text.slice(edit.offset, edit.offset + edit.length) };
    shift += edit.text.length - edit.length;
    return inverse;
  });
}

/** At most one edit from `before` to `after`: what lies between their common beginning and their common end. */
export function diffTexts(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1;
  // Editors refuse positions inside a surrogate pair or a CRLF.
  if (start > 0 && splitsPair(before, after, start)) start -= 1;
  if (end > 0 && splitsPair(before, after, before.length - end, after.length - end)) end -= 1;
  return [{ offset: start, length: before.length - end - start, text: after.slice(start, after.length - end) }];
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  for (let index = 1; index < edits.length; index += 1) {
    if ((edits[index]?.offset ?? 0) < (edits[index - 1]?.offset ?? 0)) return edits.toSorted((a, b) => a.offset - b.offset);
  }
  return edits;
}

function splitsPair(before: string, after: string, offset: number, offsetAfter = offset): boolean {
  return isInsidePair(before, offset) || isInsidePair(after, offsetAfter);
}

function isInsidePair(text: string, offset: number): boolean {
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  return (left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000) || (left === 13 && right === 10);
}
