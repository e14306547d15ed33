import type { Contract } from "../contract";
import type { Severity } from "../issue";
import type { Pointer } from "../../json/pointer";
import type { TextEdit } from "../../json/text-edit";
import type { Wording, WordingParams } from "../wording";
import type { Survey } from "./survey";

/** What the template is checked against; a check whose counterpart is missing is left out. */
export interface CheckOptions {
  /** The app that publishes. */
  readonly appId?: string;
  /** The address under which this studio answers the template's claims. */
  readonly callbackUrl?: string;
  /** With our own simulator the callback address need not be public. */
  readonly gateway?: string;
  /** The present, for what only time makes wrong. */
  readonly now?: Date;
  /** The text came bare and was wrapped: what the envelope lacks is the app's to give, not the text's. */
  readonly isBare?: boolean;
}

export interface Finding {
  readonly pointer: Pointer;
  /** What to underline when it is not the value at `pointer`. */
  readonly spot?: { readonly offset: number; readonly length: number };
  readonly params?: WordingParams;
  /** Edits are null where the fix finds no place. */
  readonly fix?: () => { readonly edits: readonly TextEdit[] | null; readonly contract?: Contract };
}

/** How an example differs from the fitted red packet. */
export interface Example {
  readonly set?: Readonly<Record<Pointer, unknown>>;
  readonly remove?: readonly Pointer[];
  /** An exact piece of the text and what takes its place, for what no value can express. */
  readonly replace?: readonly [piece: string, by: string];
  /** Instead of the contract that is inferred. */
  readonly contract?: Contract;
  readonly options?: CheckOptions;
}

export interface Rule {
  /** `family.what`, kebab-case; never reused for something else. */
  readonly code: string;
  readonly severity: Severity;
  /**
   * `json`: breaks the JSON itself, an error for every type. `any`: holds for every type, but is only a note for those outside the
   * claim flow. `claim`: says something about the claim flow alone.
   */
  readonly scope: "json" | "any" | "claim";
  /** What is wrong and what to do, with blanks for the finding's params. */
  readonly texts: Wording;
  readonly fixLabel?: Wording;
  readonly check: (survey: Survey) => Iterable<Finding>;
  /** Examples that fire it at a pointer, and ones that do not though they come close. */
  readonly bad: readonly (Example & { readonly at: Pointer })[];
  readonly good: readonly Example[];
}
