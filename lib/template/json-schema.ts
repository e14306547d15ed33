import type { Field } from "./field";
import { templateSchema } from "./schema";
import { inWords, type Locale } from "./wording";

/** As much of JSON Schema (draft 7, which Monaco speaks) as is used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
}

/**
 * The schema for completion and hover in the editor. Loose on purpose: it never forbids a key, a null where a field is optional, or a
 * value that is not in a list of known ones, and requires only what every type must have. What is wrong with a template is said by the rules, not by this.
 */
export function jsonSchema(locale: Locale): JsonSchema {
  return { $schema: "http://json-schema.org/draft-07/schema#", ...schemaOf(templateSchema, locale) };
}

function schemaOf(field: Field, locale: Locale): JsonSchema {
  const described: JsonSchema = {
    title: inWords(field.label, locale),
    description: inWords(field.help, locale),
    ...(field.example !== undefined && { examples: [field.example] }),
  };
  const orNull = (type: string | string[]): string[] => [type, ...(field.required ? [] : ["null"])].flat();
  switch (field.kind) {
    case "object": {
      const entries = Object.entries(field.fields);
      const required = entries.filter(([, child]) => child.required === "always").map(([key]) => key);
      return {
        ...described,
        type: orNull("object"),
        properties: Object.fromEntries(entries.map(([key, child]) => [key, schemaOf(child, locale)])),
        ...(required.length > 0 && { required }),
      };
    }
    case "list":
      return { ...described, type: orNull("array"), items: schemaOf(field.item, locale) };
    case "boolean":
      return { ...described, type: orNull(["boolean", "string"]) };
    case "number":
      return { ...described, type: orNull(["string", "number"]) };
    case "open":
      return described;
    default: {
      if (!field.choices) return { ...described, type: orNull("string") };
      const known = {
        enum: field.choices.map(({ value }) => value),
        enumDescriptions: field.choices.map(({ label }) => inWords(label, locale)),
      };
      return { ...described, anyOf: [known, { type: orNull("string") }] };
    }
  }
}
