import { isRecord } from "@/lib/json/pointer";

/** The values a pass was issued with, as the ledger keeps them (JSON of texts). A value that is no text is shown as its JSON. */
export function readParams(text: string): Record<string, string> {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, typeof held === "string" ? held : JSON.stringify(held)]));
}
