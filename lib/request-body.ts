import { AppError } from "@/lib/errors";

/** Enough for the slowest phone; without an end, whoever drips a byte a second holds a connection for as long as they like. */
const PATIENCE_MS = 10_000;

/**
 * Reads a request's body as UTF-8, counting while it arrives: Next's route handlers have no limit of their own, and a Content-Length
 * may lie.
 *
 * @throws AppError `body_too_large` {maxBytes}; the rest of the body is not read. `body_incomplete` when the sender breaks off or is slow
 */
export async function readBody(request: Request, maxBytes: number, { patienceMs = PATIENCE_MS } = {}): Promise<string> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw new AppError("body_too_large", { maxBytes });
  if (!request.body) return "";
  const reader = request.body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => (timer = setTimeout(resolve, patienceMs, "late")));
  const read = () => reader.read().catch((cause: unknown) => Promise.reject(new AppError("body_incomplete", {}, { cause })));
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const next = await Promise.race([read(), late]);
      if (next === "late") throw new AppError("body_incomplete");
      if (next.done) return Buffer.concat(chunks).toString("utf8");
      size += next.value.byteLength;
      if (size > maxBytes) throw new AppError("body_too_large", { maxBytes });
      chunks.push(next.value);
    }
  } finally {
    clearTimeout(timer);
    // Not waited for: a sender that is gone or slow would keep us here.
    reader.cancel().catch(() => undefined);
  }
}

/**
 * The caller's address: what the proxy nearest to us wrote last into X-Forwarded-For, or what Next took from the socket. Behind no proxy
 * a caller can write it themselves, so it is a note and a key for rates, never a permission.
 */
export function addressOf(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return (forwarded || headers.get("x-real-ip") || "unknown").slice(0, 64);
}
