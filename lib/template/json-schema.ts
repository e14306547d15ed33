import type { Choice, Field, ObjectField, OpenField } from "./field";
import { limitsOf } from "./field-limits";
import { isRecord } from "../json/pointer";
import { templateSchema } from "./schema";
import { inWords, type Locale, type Wording } from "./wording";

/** As much of JSON Schema (draft 7, which Monaco speaks) as is used here, with three words that only editors know. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly markdownDescription?: string;
  readonly enumDescriptions?: readonly string[];
  readonly defaultSnippets?: readonly Snippet[];
}

/** What an editor offers to write in one go. */
export interface Snippet {
  readonly label: string;
  readonly body: unknown;
}

export const editorKeywords = ["markdownDescription", "enumDescriptions", "defaultSnippets"] as const satisfies (keyof JsonSchema)[];

/**
 * The schema for completion and hover in the editor. Loose on purpose: it never forbids a key, a null where a field is optional, or a
 * value that is not in a list of known ones, and requires only what every type must have. What an operation's message holds is told by
 * its format and never demanded. What is wrong with a template is said by the rules, not by this.
 */
export function jsonSchema(locale: Locale): JsonSchema {
  return { $schema: "http://json-schema.org/draft-07/schema#", ...schemaOf(templateSchema, locale) };
}

function schemaOf(field: Field, locale: Locale): JsonSchema {
  const described = describe(field, locale);
  const orNull = (type: string | string[]): string[] => [type, ...(field.required ? [] : ["null"])].flat();
  switch (field.kind) {
    case "object":
      return { ...described, type: orNull("object"), ...membersOf(field, locale) };
    case "list": {
      const snippets = snippetsOf(field.item, locale);
      const items = schemaOf(field.item, locale);
      return { ...described, type: orNull("array"), items: snippets.length > 0 ? { ...items, defaultSnippets: snippets } : items };
    }
    case "boolean":
      return { ...described, type: orNull(["boolean", "string"]) };
    case "number":
      return { ...described, type: orNull(["string", "number"]) };
    case "open":
      return described;
    case "image":
      return { ...described, type: orNull("string") };
    default:
      if (!field.choices) return { ...described, type: orNull("string") };
      return { ...described, anyOf: [knownValues(field.choices, locale), { type: orNull("string") }] };
  }
}

function describe(field: Field, locale: Locale): JsonSchema {
  const words = (wording: Wording): string => inWords(wording, locale);
  const facts = [...(field.required ? [field.required === "always" ? required : requiredByClaim] : []), ...limitsOf(field)];
  const help = words(field.help);
  // Of objects and of what has shapes, whole snippets are offered instead.
  const hasExample = field.example !== undefined && field.kind !== "object" && !(field.kind === "open" && field.shapes);
  return {
    title: words(field.label),
    description: help,
    ...(facts.length > 0 && { markdownDescription: `${help}\n\n${facts.map((fact) => `- ${words(fact)}`).join("\n")}` }),
    ...(hasExample && { examples: [field.example] }),
  };
}

const required: Wording = { zh: "必填", en: "required" };
const requiredByClaim: Wording = { zh: "领券流程必填", en: "required by the claim flow" };
const older: Wording = { zh: "（旧类型）", en: " (older type)" };

function knownValues(choices: readonly Choice[], locale: Locale): JsonSchema {
  return {
    enum: choices.map(({ value }) => value),
    enumDescriptions: choices.map(({ label, isOlder }) => inWords(label, locale) + (isOlder ? inWords(older, locale) : "")),
  };
}

function membersOf({ fields }: ObjectField, locale: Locale): JsonSchema {
  const entries = Object.entries(fields);
  const needed = entries.filter(([, child]) => child.required === "always").map(([key]) => key);
  const byShape = entries.flatMap(([key, child]) => (child.kind === "open" ? shapesOf(key, child, locale) : []));
  return {
    properties: Object.fromEntries(entries.map(([key, child]) => [key, schemaOf(child, locale)])),
    ...(needed.length > 0 && { required: needed }),
    ...(byShape.length > 0 && { allOf: byShape }),
  };
}

/** For each value of the choice: what the open member then usually holds. The empty alternative lets everything else pass. */
function shapesOf(key: string, { shapes }: OpenField, locale: Locale): JsonSchema[] {
  if (!shapes) return [];
  return Object.entries(shapes.of).map(([value, shape]) => ({
    if: { properties: { [shapes.by]: { const: value } }, required: [shapes.by] },
    then: { properties: { [key]: { title: inWords(shape.label, locale), anyOf: [schemaOf(shape, locale), {}] } } },
  }));
}

/** Whole entries for a list: one for each known shape, or the one there is. */
function snippetsOf(item: Field, locale: Locale): Snippet[] {
  if (item.kind !== "object") return [];
  const shaped = Object.entries(item.fields).find(([, child]) => child.kind === "open" && child.shapes);
  const shapes = shaped?.[1].kind === "open" ? shaped[1].shapes : undefined;
  if (!shaped || !shapes) return [{ label: inWords(item.label, locale), body: inSnippet(exampleOf(item)) }];
  const by = item.fields[shapes.by];
  const nameOf = (value: string): string => {
    const known = by?.kind === "choice" ? by.choices?.find((choice) => choice.value === value) : undefined;
    return known ? inWords(known.label, locale) : value;
  };
  return Object.entries(shapes.of).map(([value, shape]) => ({
    label: nameOf(value),
    body: inSnippet({ ...exampleRecord(item), [shapes.by]: value, [shaped[0]]: exampleOf(shape) }),
  }));
}

/** In a snippet `$code$` would be a blank to fill in: such texts are given as raw JSON (marked by ^) with the dollar escaped. */
function inSnippet(value: unknown): unknown {
  if (typeof value === "string") return /[$}\\]/.test(value) ? `^${JSON.stringify(value).replace(/[$}\\]/g, "\\$&")}` : value;
  if (Array.isArray(value)) return value.map(inSnippet);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inSnippet(child)])) : value;
}

/** A field's own example, else those of its parts put together. */
export function exampleOf(field: Field): unknown {
  if (field.example !== undefined) return field.example;
  if (field.kind === "object") return exampleRecord(field);
  return field.kind === "list" ? [exampleOf(field.item)] : undefined;
}

const exampleRecord = ({ fields }: ObjectField): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, child]) => [key, exampleOf(child)]));
