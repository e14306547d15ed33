import type { Json } from "./json";

const VARIABLE = /^\$([A-Za-z_][A-Za-z0-9_]*)\$$/;

/**
 * The names of the `$variables$` of a template, each once, in the order in which they stand. A variable is the whole of a text: so it is
 * in every template that is known, and nothing says that Alipay replaces a part.
 */
export function extractVariables(value: Json): string[] {
  const names = new Set<string>();
  visitTexts(value, (text) => {
    const name = VARIABLE.exec(text)?.[1];
    if (name) names.add(name);
  });
  return [...names];
}

/** The value with every variable that has a value replaced by it; the others stay as they are written. */
export function fillVariables(value: Json, params: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") {
    const name = VARIABLE.exec(value)?.[1];
    return (name && params.get(name)) ?? value;
  }
  if (Array.isArray(value)) return value.map((item) => fillVariables(item, params));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fillVariables(child, params)]));
  }
  return value;
}

function visitTexts(value: Json, visit: (text: string) => void) {
  if (typeof value === "string") visit(value);
  else if (typeof value === "object" && value !== null) for (const child of Object.values(value)) visitTexts(child, visit);
}
