import * as z from "zod/mini";
import { isRecord } from "../json/pointer";
import { isVariableName, MAX_CODE_LENGTH, variableKinds } from "./contract";
import { readRelativeTime } from "./time";

const variableSourceSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("server") }),
  z.object({ type: z.literal("fixed"), value: z.string().check(z.maxLength(2000)) }),
  z.object({
    type: z.literal("relative"),
    expression: z.string().check(z.refine((text) => readRelativeTime(text) !== null, "relative_time")),
  }),
  z.object({
    type: z.literal("generated"),
    alphabet: z.string().check(
      z.regex(/^[\x21-\x7e]{2,95}$/, "alphabet"),
      z.refine((text) => new Set(text).size === text.length, "alphabet_repeats"),
    ),
    length: z.int().check(z.gte(1), z.lte(MAX_CODE_LENGTH)),
  }),
  z.object({ type: z.literal("link") }),
]);

const variableContractSchema = z.object({
  meaning: z.string().check(z.maxLength(200)),
  kind: z.enum(variableKinds),
  source: variableSourceSchema,
  sample: z.string().check(z.maxLength(2000)),
});

/** Where the value of a variable comes from when a pass is issued. */
export type VariableSource = z.output<typeof variableSourceSchema>;
export type VariableContract = z.output<typeof variableContractSchema>;

const variableName = z.string().check(z.refine(isVariableName, "variable_name"));

// z.record drops a key called __proto__; here that is a variable like any other.
const variablesSchema = z.pipe(
  z.custom<Record<string, unknown>>(isRecord, "variables"),
  z.transform((record: Record<string, unknown>, ctx): Record<string, VariableContract> => {
    const variables: [string, VariableContract][] = [];
    for (const [name, given] of Object.entries(record)) {
      const key = variableName.safeParse(name);
      const read = variableContractSchema.safeParse(given);
      for (const issue of [...(key.error?.issues ?? []), ...(read.error?.issues ?? [])]) {
        ctx.issues.push({ code: "custom", message: issue.message, path: [name, ...issue.path], input: given });
      }
      if (key.success && read.success) variables.push([name, read.data]);
    }
    return Object.fromEntries(variables);
  }),
);

/** Reads a contract as it is stored; refuses what could never be resolved. Unknown members are dropped. */
export const contractSchema = z.object({ variables: variablesSchema });

/**
 * The contract of a template: what each `$variable$` means and where its value comes from when a pass is issued. Stored beside the
 * text, never in it.
 */
export type Contract = z.output<typeof contractSchema>;
