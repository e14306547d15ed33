/** Characters that a terminal draws two cells wide. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

const widthOf = (text: string): number => [...text].length + (text.match(wide)?.length ?? 0);

/** Rows of text as lines whose columns stand below each other, Chinese and Latin alike. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? "")), 0));
  const pad = (text: string, column: number): string => text + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
  return rows.map((row) => `${row.map(pad).join("  ").trimEnd()}\n`).join("");
}
