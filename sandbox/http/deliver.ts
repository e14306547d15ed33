import type { ServerResponse } from "node:http";
import type { Delivery } from "../fault";
import type { Reply } from "./reply";

/** Sends a reply the way its delivery says. A client that gives up ends the waiting. */
export function deliver(response: ServerResponse, reply: Reply, slowMs: number): void {
  const body = typeof reply.body === "string" ? Buffer.from(reply.body, "utf8") : reply.body;
  const head = () =>
    response.writeHead(reply.status, {
      "content-type": reply.contentType,
      "content-length": body.length,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      ...reply.headers,
    });
  const ways: Record<Delivery, () => void> = {
    prompt: () => head().end(body),
    late: () => {
      const timer = setTimeout(() => head().end(body), slowMs);
      response.on("close", () => clearTimeout(timer));
    },
    // Nothing at all: the socket stays open until the client closes it.
    never: () => {},
    half: () => head().write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy()),
    reset: () => response.socket?.resetAndDestroy(),
  };
  ways[reply.delivery ?? "prompt"]();
}
