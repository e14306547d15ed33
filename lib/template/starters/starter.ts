import type { Wording } from "../wording";

/** What a template is started for. An empty text means: there is none, and the rules will ask for it. */
export interface StarterTarget {
  readonly appId: string;
  readonly callbackUrl: string;
  readonly merchantName: string;
  readonly logoUrl: string;
}

/** A ready template of one kind. */
export interface Starter {
  /** Unique and kebab-case; never reused for another kind. */
  readonly id: string;
  readonly name: Wording;
  readonly description: Wording;
  /** The whole envelope, indented, with a line break at its end; the same target always gives the same text. */
  readonly create: (target: StarterTarget) => string;
}
