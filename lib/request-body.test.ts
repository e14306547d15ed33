import { describe, expect, test } from "vitest";
import { readBody } from "./request-body";

const URL_ = "http://studio.test/b";

/** A body that arrives in the given pieces and then stays open, ends or breaks. */
function request(pieces: string[], then: "ends" | "stays open" | "breaks", headers: Record<string, string> = {}) {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (then === "ends") controller.close();
      if (then === "breaks") controller.error(new Error("aborted"));
    },
    cancel() {
      cancelled = true;
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  return { request: new Request(URL_, init), wasCancelled: () => cancelled };
}

describe("a request's body", () => {
  test("is its text, also when a character lies in two pieces", async () => {
    const bytes = new TextEncoder().encode("券");
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 1));
        controller.enqueue(bytes.slice(1));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
    expect(await readBody(new Request(URL_, init), 10)).toBe("券");
    expect(await readBody(new Request(URL_, { method: "POST" }), 10)).toBe("");
  });

  test("is refused as soon as it is larger than allowed, and the rest is let go", async () => {
    const large = request(["12345", "678901"], "stays open");
    await expect(readBody(large.request, 10)).rejects.toMatchObject({ code: "body_too_large" });
    await expect.poll(large.wasCancelled).toBe(true);
  });

  test("is refused unread when its own length says too much", async () => {
    const large = request([], "stays open", { "content-length": "11" });
    await expect(readBody(large.request, 10)).rejects.toMatchObject({ code: "body_too_large" });
  });

  test("of a sender that breaks off, or drips without end, is incomplete", async () => {
    await expect(readBody(request(["1"], "breaks").request, 10)).rejects.toMatchObject({ code: "body_incomplete" });
    const slow = request(["1"], "stays open");
    await expect(readBody(slow.request, 10, { patienceMs: 20 })).rejects.toMatchObject({ code: "body_incomplete" });
    await expect.poll(slow.wasCancelled).toBe(true);
  });
});
