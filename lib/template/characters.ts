/** Whatever can make several units one visible character: marks, joiners, surrogate pairs, Hangul parts, CRLF. */
const joins = /\p{M}|[\u200d\u1100-\u11ff\ud7b0-\ud7ff]|[\u{10000}-\u{10ffff}]|\r\n/u;

/** Segmenting costs about 5 µs a character; nothing whose exact length matters is longer. */
const MAX_SEGMENTED = 4_000;

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** The length of a text as a person counts it (grapheme clusters); beyond 4,000 units, code points. */
export function countCharacters(text: string): number {
  if (!joins.test(text)) return text.length;
  let count = 0;
  for (const _ of text.length > MAX_SEGMENTED ? text : segmenter.segment(text)) count += 1;
  return count;
}
