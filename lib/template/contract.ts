import type { Contract, VariableContract, VariableSource } from "./contract-schema";
import { childPointer, type Pointer } from "../json/pointer";
import { evaluateRelativeTime } from "./time";

export type { Contract, VariableContract, VariableSource };

/** What a variable's value is. */
export const variableKinds = ["text", "date-time", "number", "url", "code"] as const;
export type VariableKind = (typeof variableKinds)[number];

/** The one variable every claim-flow template has (`fileInfo.serialNumber`); its value is always the server's. */
export const SERIAL_NUMBER = "serialNumber";

/** Alipay shows a code of at most this length (KIT1: serialNumber ≤ 32). */
export const MAX_CODE_LENGTH = 32;

export const isVariableName = (text: string): boolean => /^[A-Za-z_]\w{0,63}$/.test(text);

export const emptyContract: Contract = { variables: {} };

/** The contract's entry of a variable; own entries only, so `constructor` is a name like any other. */
export function findVariable({ variables }: Contract, name: string): VariableContract | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

const wholeVariable = /^\$([A-Za-z_]\w{0,63})\$$/;

/** The name when the text is one variable and nothing else (`$activeTime$`), otherwise null. */
export function readVariable(text: unknown): string | null {
  return typeof text === "string" ? (wholeVariable.exec(text)?.[1] ?? null) : null;
}

export interface VariableUse {
  readonly name: string;
  readonly pointers: readonly Pointer[];
}

/**
 * The variables of a template value in the order of their first use. Only whole values count: in every known template a placeholder
 * is the whole string, and nothing says that Alipay replaces a part.
 */
export function extractVariables(value: unknown): VariableUse[] {
  const uses = new Map<string, Pointer[]>();
  const stack: { value: unknown; pointer: Pointer }[] = [{ value, pointer: "" }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: current, pointer } = next;
    const name = readVariable(current);
    if (name !== null) {
      const pointers = uses.get(name);
      if (pointers) pointers.push(pointer);
      else uses.set(name, [pointer]);
    } else if (typeof current === "object" && current !== null) {
      for (const [key, child] of Object.entries(current).reverse()) {
        const isWorth = typeof child === "string" ? child.startsWith("$") : typeof child === "object";
        if (isWorth) stack.push({ value: child, pointer: childPointer(pointer, key) });
      }
    }
  }
  return [...uses].map(([name, pointers]) => ({ name, pointers }));
}

export type ResolvedParams = { ok: true; params: Record<string, string> } | { ok: false; missing: string[] };

export interface ResolveInput {
  /** The variables of the version that is issued (`extractVariables`). */
  names: readonly string[];
  /** Values that came with the claim (its link); they win over the contract's own, save for the serial number. */
  given: Readonly<Record<string, string>>;
  now: Date;
  serialNumber: string;
  /** So many bytes of secure randomness. */
  random: (size: number) => Uint8Array;
}

/**
 * The `tpl_params` of one pass: a string for every variable and always the serial number (Alipay refuses a pass without one), or the
 * names for which there is no value. Dates are Asia/Shanghai, counted from `now`.
 */
export function resolveParams(contract: Contract, { names, given, now, serialNumber, random }: ResolveInput): ResolvedParams {
  const params = new Map<string, string>([[SERIAL_NUMBER, serialNumber]]);
  const missing: string[] = [];
  for (const name of names) {
    if (params.has(name)) continue;
    const value: unknown = Object.hasOwn(given, name) ? given[name] : sourceValue(contract, name, now, random);
    // What a link brings has been JSON once: anything but a text is no value.
    if (typeof value !== "string") missing.push(name);
    else params.set(name, value);
  }
  return missing.length > 0 ? { ok: false, missing } : { ok: true, params: Object.fromEntries(params) };
}

/** Values to draw a preview with: what can be computed is computed, the rest is the contract's sample. */
export function sampleParams(contract: Contract, now: Date): Record<string, string> {
  const entries = Object.entries(contract.variables).map(([name, { source, sample }]): [string, string] => {
    if (source.type === "fixed") return [name, source.value];
    if (source.type === "relative") return [name, evaluateRelativeTime(source.expression, now) ?? sample];
    return [name, sample];
  });
  return Object.fromEntries(entries);
}

function sourceValue(contract: Contract, name: string, now: Date, random: (size: number) => Uint8Array): string | undefined {
  const source = findVariable(contract, name)?.source;
  if (source?.type === "fixed") return source.value;
  if (source?.type === "relative") return evaluateRelativeTime(source.expression, now) ?? undefined;
  if (source?.type === "generated") return generateCode(source.alphabet, source.length, random);
  return undefined;
}

/** A code of `length` characters, each equally likely: bytes beyond the last whole multiple of the alphabet are thrown away. */
function generateCode(alphabet: string, length: number, random: (size: number) => Uint8Array): string {
  const limit = 256 - (256 % alphabet.length);
  let code = "";
  while (code.length < length) {
    for (const byte of random(length)) {
      if (byte < limit && code.length < length) code += alphabet.charAt(byte % alphabet.length);
    }
  }
  return code;
}
