import { v7 } from "uuid";

/** A new primary key: a UUID v7, so that the order of ids is the order of making (lists page by it). */
export const newId = (): string => v7();

/** The smallest UUID v7 of a moment: `id >= idAt(from)` selects what was made at `from` or later. */
export const idAt = (moment: Date): string => v7({ msecs: moment.getTime(), random: new Uint8Array(16), seq: 0 });
