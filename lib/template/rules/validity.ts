import { findVariable, readVariable } from "../contract";
import { describeRelativeTime, evaluateRelativeTime, readDateTime } from "../time";
import type { Pointer } from "../../json/pointer";
import type { Wording } from "../wording";
import type { Survey } from "./survey";

/** When the pass holds, as far as template and contract tell. */

/** Noon in Shanghai, so that `now` lies between the ends of `today`. */
const noon = new Date("2026-06-15T04:00:00Z");

export interface Moment {
  readonly at: Date;
  /** Counted from the claim. */
  readonly isRelative: boolean;
  readonly words: Wording;
}

/** The moment a date field stands for: its own text, or what its variable is resolved to; null when only the claim will tell. */
export function momentOf({ text, document }: Survey, pointer: Pointer, claimedAt = noon): Moment | null {
  const value = text(pointer);
  const name = readVariable(value);
  const source = name === null ? undefined : findVariable(document.contract, name)?.source;
  const isRelative = source?.type === "relative";
  const written = isRelative ? evaluateRelativeTime(source.expression, claimedAt) : source?.type === "fixed" ? source.value : value;
  const at = written === null ? null : readDateTime(written);
  if (!at || written === null) return null;
  return { at, isRelative, words: isRelative ? describeRelativeTime(source.expression) : { zh: written, en: written } };
}
