export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export type Parsed = { ok: true; value: Json } | { ok: false; reason: string };

const MAX_DEPTH = 64;

/** Parses JSON from a stranger: refuses what is not JSON, is nested deeper than 64, or holds text that Postgres cannot (NUL, half a surrogate pair). */
export function parseJson(text: string): Parsed {
  let value: Json;
  try {
    value = readStored(text);
  } catch {
    return { ok: false, reason: "not valid JSON" };
  }
  const reason = whyUnfit(value);
  return reason ? { ok: false, reason } : { ok: true, value };
}

/** Reads JSON text that was checked before it was kept. */
export const readStored = (text: string): Json => JSON.parse(text) as Json;

/** Whether Postgres can keep this text. */
export const isStorable = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path of keys, or undefined. `__proto__` and the like are keys like any other. */
export function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  let current = value;
  for (const key of path) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** The text at a path; a number counts as its text, anything else as empty. */
export function textAt(value: Json | undefined, path: readonly string[]): string {
  const found = valueAt(value, path);
  return typeof found === "string" ? found : typeof found === "number" ? String(found) : "";
}

function whyUnfit(root: Json): string | null {
  // A stack of our own: JSON.parse takes any depth, recursion does not.
  const stack: { value: Json; depth: number }[] = [{ value: root, depth: 1 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, depth } = next;
    if (typeof value === "string" && !isStorable(value)) return "text holds NUL or half a character";
    if (typeof value !== "object" || value === null) continue;
    if (depth > MAX_DEPTH) return `nested deeper than ${MAX_DEPTH}`;
    for (const [key, child] of Object.entries(value)) {
      if (!isStorable(key)) return "a key holds NUL or half a character";
      stack.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
}
