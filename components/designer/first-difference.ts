/** Lines shown around the first difference of two texts, and its line number (from 1). Equal texts show from the beginning. */
export function firstDifference(mine: string, theirs: string, around = 3): { line: number; mine: string; theirs: string } {
  const [a, b] = [mine.split("\n"), theirs.split("\n")];
  const found = a.findIndex((text, index) => text !== b[index]);
  const first = found === -1 ? Math.min(a.length, b.length) : found;
  const isEqual = mine === theirs;
  const from = isEqual ? 0 : Math.max(0, first - around);
  return { line: isEqual ? 1 : first + 1, mine: a.slice(from).join("\n"), theirs: b.slice(from).join("\n") };
}
