/** `1.`, `2、`, `（3）` at the beginning of a line; `3.5` is a number and begins none. */
const numbered = /^(\s*)([（(]?)(\d{1,2})([.．、)）])(?!\d)(\s*)/;

const readLine = (line: string) => {
  const [head = "", indent = "", before = "", digits = "", after = "", space = ""] = numbered.exec(line) ?? [];
  return head === ""
    ? null
    : { head, number: Number(digits), style: `${indent}${before}${after}`, write: (n: number) => `${indent}${before}${n}${after}${space}` };
};

/** How many lines begin with a number. */
export const countNumbered = (text: string): number => text.split("\n").filter((line) => readLine(line)).length;

/** What Enter does at `caret`: the part of the text that is replaced and by what. Null where the line has no number to go on from. */
export function nextNumber(text: string, caret: number): { from: number; to: number; insert: string } | null {
  const from = text.lastIndexOf("\n", caret - 1) + 1;
  const line = readLine(text.slice(from, caret));
  if (!line) return null;
  // A number with nothing after it ends the list.
  if (text.slice(from, caret) === line.head) return { from, to: caret, insert: "" };
  return { from: caret, to: caret, insert: `\n${line.write(line.number + 1)}` };
}

/** The text with the numbers of its lines in order; a line that says 1 begins a list, and each style of number is counted by itself. */
export function renumber(text: string): string {
  const counts = new Map<string, number>();
  const lines = text.split("\n").map((each) => {
    const line = readLine(each);
    if (!line) return each;
    const number = line.number === 1 ? 1 : (counts.get(line.style) ?? 0) + 1;
    counts.set(line.style, number);
    return number === line.number ? each : `${line.write(number)}${each.slice(line.head.length)}`;
  });
  return lines.join("\n");
}
