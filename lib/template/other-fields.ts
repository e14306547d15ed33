import type { Field } from "./field";
import { templateSchema } from "./schema";
import { childPointer, isRecord, type Pointer } from "../json/pointer";

/**
 * The places of a template that its form has no control for, in the order of the text: keys that the table does not know, at every level
 * that it does, and values of a kind that their control cannot hold (a list where one line is expected).
 */
export function otherFields(template: unknown): Pointer[] {
  const found: Pointer[] = [];
  const visit = (value: unknown, field: Field, pointer: Pointer): void => {
    if (field.kind === "object" && isRecord(value)) {
      for (const [key, child] of Object.entries(value)) {
        const known = knownField(field, key);
        if (known) visit(child, known, childPointer(pointer, key));
        else found.push(childPointer(pointer, key));
      }
    } else if (field.kind === "list" && Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, field.item, childPointer(pointer, index));
    } else if (!fits(value, field)) found.push(pointer);
  };
  if (isRecord(template)) visit(template, templateSchema, "");
  return found;
}

/** The objects of a template that take a key nothing knows: those of the table that are there, entries of lists included. */
export function otherFieldPlaces(template: unknown): Pointer[] {
  const places: Pointer[] = [];
  const visit = (value: unknown, field: Field, pointer: Pointer): void => {
    if (field.kind === "list" && Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, field.item, childPointer(pointer, index));
    }
    if (field.kind !== "object" || !isRecord(value)) return;
    places.push(pointer);
    for (const [key, child] of Object.entries(value)) {
      const known = knownField(field, key);
      if (known) visit(child, known, childPointer(pointer, key));
    }
  };
  visit(template, templateSchema, "");
  return places;
}

const knownField = ({ fields }: Field & { kind: "object" }, key: string): Field | undefined =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;

/** Null is how Alipay writes "none" for a field of any kind. */
function fits(value: unknown, { kind }: Field): boolean {
  if (value === null || kind === "open") return true;
  return kind !== "object" && kind !== "list" && typeof value !== "object";
}
