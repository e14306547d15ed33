/** Where characters `index` to `index + length` of a string's value stand in the text; `offset` is that of its opening quote. */
export function stringSpot(text: string, offset: number, index: number, length: number): { offset: number; length: number } {
  const start = skipCharacters(text, offset + 1, index);
  return { offset: start, length: skipCharacters(text, start, length) - start };
}

/** Steps over so many decoded characters, each of them an escape or a plain unit. */
function skipCharacters(text: string, from: number, count: number): number {
  let offset = from;
  for (let left = count; left > 0;) {
    const escape = text.indexOf("\\", offset);
    if (escape === -1 || escape - offset >= left) return offset + left;
    left -= escape - offset + 1;
    offset = escape + (text.charAt(escape + 1) === "u" ? 6 : 2);
  }
  return offset;
}
