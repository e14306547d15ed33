import type { Contract } from "./contract";
import type { TextEdit } from "../json/text-edit";
import type { Pointer } from "../json/pointer";
import type { TextRange } from "../json/text-position";
import { inWords, type Locale, type Wording, type WordingParams } from "./wording";

/**
 * error: marked required by Alipay's documents for the claim flow, or refused by its API, or not JSON.
 * warning: looks wrong. note: could be better.
 */
export type Severity = "error" | "warning" | "note";

/** A way to make an issue go away, offered as one step. The edits belong to the text that was checked and to no other. */
export interface Fix {
  readonly label: Wording;
  readonly edits: readonly TextEdit[];
  readonly contract?: Contract;
}

/** One finding about a template, whoever found it. Plain data, so that it crosses workers and requests. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  /** What it is about; of something that is missing, where it belongs. */
  readonly pointer: Pointer;
  /** What to underline; of something that is missing, the nearest thing around it that is there. */
  readonly range: TextRange;
  /** What is wrong and what to do, with blanks for `params`. */
  readonly texts: Wording;
  readonly params: WordingParams;
  readonly fix?: Fix;
}

export const issueText = ({ texts, params }: Issue, locale: Locale): string => inWords(texts, locale, params);
