import { performance } from "node:perf_hooks";

/** What came back over the wire, before anybody judged it. `text` holds what arrived, also when the rest did not. */
export type Delivery =
  | { arrived: "whole"; status: number; text: string; ms: number }
  | {
      arrived: "no" | "part";
      cause: "timeout" | "network" | "bad_body";
      detail: string;
      status: number | null;
      text: string | null;
      ms: number;
    };

export type PostInput = {
  url: string;
  body: string;
  timeoutMs: number;
  /** Ends the call early; the outcome is the same as running out of time. */
  signal?: AbortSignal | undefined;
  maxAnswerBytes: number;
};

class TooLarge extends Error {}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
  return error.message;
}

/**
 * Posts a form and reads the whole answer within `timeoutMs`. Never throws and never outlives its deadline, even when `fetch` ignores
 * its signal: a user stands in front of the answer. Redirects are not followed, for the query carries a signature.
 *
 * Only `arrived: "whole"` says anything; in every other case the other side may or may not have done its work.
 */
export async function post(fetch: typeof globalThis.fetch, { url, body, timeoutMs, signal, maxAnswerBytes }: PostInput): Promise<Delivery> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  const abort = new AbortController();
  const got: { status: number | null; chunks: Uint8Array[] } = { status: null, chunks: [] };
  const received = () => (got.status === null ? null : new TextDecoder().decode(Buffer.concat(got.chunks)));
  const failed = (cause: "timeout" | "network" | "bad_body", detail: string): Delivery => ({
    arrived: got.status === null ? "no" : "part",
    cause,
    detail,
    status: got.status,
    text: received(),
    ms: ms(),
  });

  let stop = () => {};
  const deadline = new Promise<"late">((resolve) => {
    stop = () => resolve("late");
  });
  const timer = setTimeout(stop, timeoutMs);
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();

  const read = async () => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded;charset=utf-8", accept: "application/json" },
      body,
      redirect: "manual",
      signal: abort.signal,
      cache: "no-store",
    });
    got.status = response.status;
    let size = 0;
    const reader = response.body?.getReader();
    for (;;) {
      const step = await reader?.read();
      if (step === undefined || step.done) return;
      size += step.value.byteLength;
      if (size > maxAnswerBytes) throw new TooLarge(`more than ${maxAnswerBytes} bytes`);
      got.chunks.push(step.value);
    }
  };

  try {
    if (signal?.aborted) return failed("timeout", "the caller's deadline had passed before it was sent");
    const reading = read();
    // The loser of the race must not become an unhandled rejection.
    reading.catch(() => undefined);
    const first = await Promise.race([reading, deadline]);
    if (first === "late") return failed("timeout", signal?.aborted ? "the caller's deadline" : `no whole answer within ${timeoutMs} ms`);
    return { arrived: "whole", status: got.status ?? 0, text: received() ?? "", ms: ms() };
  } catch (error) {
    return failed(got.status === null ? "network" : "bad_body", describe(error));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    abort.abort();
  }
}
