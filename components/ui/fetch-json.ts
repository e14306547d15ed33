import * as z from "zod/mini";
import { FetchError } from "./query-client";

const refusal = z.object({
  error: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), reference: z.optional(z.string()) }),
});

/**
 * Reads JSON of the console's own API.
 *
 * @throws FetchError with the server's code; `unavailable` when nothing readable came back
 */
export async function fetchJson<T>(url: string, init: { signal?: AbortSignal } = {}): Promise<T> {
  const response = await fetch(url, { headers: { accept: "application/json" }, ...init });
  // Both ends are of one build, so the route's own type stands for the parse.
  if (response.ok) return (await response.json()) as T;
  const body = refusal.safeParse(await response.json().catch(() => null));
  if (!body.success) throw new FetchError(response.status, "unavailable");
  const { code, params, reference } = body.data.error;
  throw new FetchError(response.status, code, params, reference);
}
