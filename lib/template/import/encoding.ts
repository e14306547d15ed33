/** A file's text, and what it was written in where that is not UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly from: "utf-8" | "utf-16" | "gb18030";
}

/**
 * UTF-16 with its byte order mark, else UTF-8, else GB18030 (GBK, GB2312), as Chinese editors of old save. Null for what is none of
 * them. Nearly every file can be read as GB18030, so the caller looks at what came out. A byte order mark of UTF-8 is left in.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  if (utf16) {
    const text = decode(bytes, utf16);
    return text === null ? null : { text: text.slice(1), from: "utf-16" };
  }
  const text = decode(bytes, "utf-8");
  if (text !== null) return { text, from: "utf-8" };
  const chinese = decode(bytes, "gb18030");
  return chinese === null ? null : { text: chinese, from: "gb18030" };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // Not in that encoding: a picture, a PDF, a file in another one.
  }
}
