import "server-only";
import { createHash } from "node:crypto";

/**
 * A value that is asked for again and again: the browser asks with the tag of what it has, and an unchanged answer is an empty 304. The
 * browser's cache gives the kept body to `fetch`, so that no client code knows of it.
 */
export function taggedJson(request: Request, value: unknown): Response {
  const body = JSON.stringify(value);
  const etag = `"${createHash("sha1").update(body).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", vary: "cookie" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
}
