/**
 * Whether two different words are one slip of the fingers apart: a letter too many, too few, another, or two swapped; words of eight
 * letters and more may hold two slips. Case never counts.
 */
export function isSlip(written: string, meant: string): boolean {
  if (written === meant) return false;
  const [a, b] = [written.toLowerCase(), meant.toLowerCase()];
  if (a === b) return true;
  const allowed = b.length >= 8 ? 2 : b.length >= 4 ? 1 : 0;
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** Edits from one word to the other, a swap of neighbours counting as one (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(before, column - 2) + 1 : Infinity,
      );
    }
    [before, above] = [above, current];
  }
  return at(above, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
