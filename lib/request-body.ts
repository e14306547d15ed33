import { AppError } from "@/lib/errors";

/**
 * Reads a request's body as UTF-8, counting while it arrives: Next's route handlers have no limit of their own, and a Content-Length
 * may lie.
 *
 * @throws AppError `body_too_large` {maxBytes}; the rest of the body is not read
 */
export async function readBody(request: Request, maxBytes: number): Promise<string> {
  if (!request.body) return "";
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new AppError("body_too_large", { maxBytes });
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * The caller's address: what the proxy nearest to us wrote last into X-Forwarded-For, or what Next took from the socket. Behind no proxy
 * a caller can write it themselves, so it is a note and a key for rates, never a permission.
 */
export function addressOf(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return (forwarded || headers.get("x-real-ip") || "unknown").slice(0, 64);
}
