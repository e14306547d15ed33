import type { Json } from "./json";

const VARIABLE = /\$([A-Za-z_][A-Za-z0-9_]*)\$/g;

/** The names of the `$variables$` of a template, each once, in the order in which they stand. Keys are not searched. */
export function extractVariables(value: Json): string[] {
  const names = new Set<string>();
  visitTexts(value, (text) => {
    for (const match of text.matchAll(VARIABLE)) if (match[1]) names.add(match[1]);
  });
  return [...names];
}

/** The value with every variable that has a value replaced by it; the others stay as they are written. */
export function fillVariables(value: Json, params: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return value.replace(VARIABLE, (written, name: string) => params.get(name) ?? written);
  if (Array.isArray(value)) return value.map((item) => fillVariables(item, params));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fillVariables(child, params)]));
  return value;
}

function visitTexts(value: Json, visit: (text: string) => void) {
  if (typeof value === "string") visit(value);
  else if (typeof value === "object" && value !== null) for (const child of Object.values(value)) visitTexts(child, visit);
}
