import { findVariable, readVariable, type Contract } from "./contract";
import type { Field } from "./field";
import { evaluateRelativeTime, formatDateTime, readDateTime } from "./time";

/** The time a variable would give at `now`, in the form of templates: its own reckoning, its fixed value or its sample, else `now`. */
export function fixedTimeOf(name: string, contract: Contract, now: Date): string {
  const variable = findVariable(contract, name);
  const { source, sample } = variable ?? {};
  const own = source?.type === "relative" ? evaluateRelativeTime(source.expression, now) : source?.type === "fixed" ? source.value : null;
  return [own, sample].find((text): text is string => typeof text === "string" && readDateTime(text) !== null) ?? formatDateTime(now);
}

/** The variable that templates usually have at a field, as text (`$activeTime$`); null where they have none. */
export function usualVariableOf(field: Field): string | null {
  return typeof field.example === "string" && readVariable(field.example) !== null ? field.example : null;
}
