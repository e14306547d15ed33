/** What came back to the component; status and body are null, with a reason, when no whole answer did. */
export type CallbackResponse = { status: number | null; body: string | null; ms: number; error?: "timeout" | "network" };

/** More than any answer of a callback; the rest is not read. */
const MAX_BODY_BYTES = 256 * 1024;

/** Calls the merchant once, as the component does: no retry, no redirect followed, and an end to patience. */
export async function callMerchant(url: string, timeoutMs: number): Promise<CallbackResponse> {
  const startedAt = performance.now();
  const elapsed = () => Math.round(performance.now() - startedAt);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      redirect: "manual",
      signal,
      headers: {
        accept: "application/json, text/plain, */*",
        "user-agent": "AlipayClient-Simulator (AlipassStudio sandbox; claim component)",
      },
    });
    return { status: response.status, body: await readText(response), ms: elapsed() };
  } catch {
    // Whatever the transport said, the component knows two things: it waited too long, or the line broke.
    return { status: null, body: null, ms: elapsed(), error: signal.aborted ? "timeout" : "network" };
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MAX_BODY_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES).toString("utf8");
}
