/** One side of a comparison: a version by its number, or the draft as it is stored. */
export type Side = number | "draft";

export type Pair = { readonly before: Side; readonly after: Side };

const SIDE = "draft|[1-9]\\d{0,8}";
const PAIR = new RegExp(`^(${SIDE}),(${SIDE})$`);

/** A pair as an address has it: `3,draft`, `2,3`; null for what is none. */
export function readPair(text: string | undefined): Pair | null {
  const [, before, after] = PAIR.exec(text ?? "") ?? [];
  return before && after ? { before: readSide(before), after: readSide(after) } : null;
}

export const writePair = ({ before, after }: Pair): string => `${before},${after}`;

const readSide = (text: string): Side => (text === "draft" ? text : Number(text));

/**
 * What somebody wants to see who chose nothing: how the draft differs from what lives at Alipay, or from the newest version where nothing
 * does. A draft that says the same differs in nothing: then what the newest version brought. Null while there is no version.
 *
 * @param rows newest first
 */
export function defaultPair(rows: readonly { number: number; state: string; isDraft: boolean }[]): Pair | null {
  const [newest, older] = rows;
  if (!newest) return null;
  if (newest.isDraft && older) return { before: older.number, after: newest.number };
  const live = rows.find(({ state }) => state === "live") ?? newest;
  return { before: live.number, after: "draft" };
}
