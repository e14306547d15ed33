import { isObject, parseJson, textAt, valueAt } from "./json";
import type { Json } from "./json";

/**
 * The passIds an answer to the component names. The exact shape Alipay wants is not public, so the component of this sandbox takes
 * `passId` (or `pass_id`) at the top, in `result` or in `data`, each as an object or as JSON text.
 */
export function namedPassIds(body: string): string[] {
  const parsed = parseJson(body);
  if (!parsed.ok) return [];
  const places = [parsed.value, opened(valueAt(parsed.value, ["result"])), opened(valueAt(parsed.value, ["data"]))];
  const ids = places.flatMap((place) => [textAt(place, ["passId"]), textAt(place, ["pass_id"])]);
  return [...new Set(ids.filter((id) => id !== ""))];
}

function opened(value: Json | undefined): Json | undefined {
  if (typeof value !== "string") return value;
  const parsed = parseJson(value);
  return parsed.ok && isObject(parsed.value) ? parsed.value : undefined;
}
