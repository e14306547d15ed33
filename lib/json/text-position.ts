/** A place in the text. `line` and `column` count from 1; columns and offsets count UTF-16 units, as editors do. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}

/** Line and column of offsets in one text; built once per text, a look-up is a binary search. CR, LF and CRLF end a line. */
export class LineTable {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (let offset = text.search(/[\r\n]/); offset !== -1 && offset < text.length;) {
      const next = offset + (text.charCodeAt(offset) === 13 && text.charCodeAt(offset + 1) === 10 ? 2 : 1);
      this.#starts.push(next);
      offset = nextBreak(text, next);
    }
  }

  range(offset: number, length: number): TextRange {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, length, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset of a line and column, both from 1; the end of the text for a line beyond it. */
  offsetOf(line: number, column: number): number {
    return Math.min((this.#starts[line - 1] ?? this.text.length) + column - 1, this.text.length);
  }
}

function nextBreak(text: string, from: number): number {
  for (let offset = from; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || unit === 13) return offset;
  }
  return -1;
}
