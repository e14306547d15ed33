import { sampleParams, type Contract } from "@/lib/template/contract";

/** What the drawing fills the variables with. `now` is the moment of a claim that is made up for it. */
export type PhoneValues =
  { readonly kind: "sample" | "names"; readonly now: Date } | { readonly kind: "pass"; readonly params: Readonly<Record<string, string>> };

type Params = Readonly<Record<string, string>>;

const none: Params = {};

/** The values that are shown; without one a variable shows its name. */
export function shownParams(values: PhoneValues, contract: Contract): Params {
  if (values.kind === "pass") return values.params;
  return values.kind === "names" ? none : sampleParams(contract, values.now);
}

/** The values that say when the pass begins and ends: also those of a claim made now while the names are shown. */
export function datingParams(values: PhoneValues, contract: Contract): Params {
  return values.kind === "pass" ? values.params : sampleParams(contract, values.now);
}
