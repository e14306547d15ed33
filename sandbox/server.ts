import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Sandbox } from "./context";
import { deliver } from "./http/deliver";
import { jsonReply } from "./http/reply";
import type { Reply } from "./http/reply";
import { readRequest } from "./http/request";
import { Refusal } from "./refusal";
import { findHandler } from "./routes";

/** The sandbox behind one `node:http` server. Nothing a request can hold ends the process. */
export function createSandboxServer(sandbox: Sandbox): Server {
  const server = createServer((incoming, response) => void answer(sandbox, incoming, response));
  server.requestTimeout = 60_000;
  return server;
}

async function answer(sandbox: Sandbox, incoming: IncomingMessage, response: ServerResponse) {
  const reply = await decide(sandbox, incoming);
  try {
    deliver(response, reply, sandbox.slowMs);
  } catch (error) {
    sandbox.log.error("http.deliver", error);
    response.destroy();
  }
}

async function decide(sandbox: Sandbox, incoming: IncomingMessage): Promise<Reply> {
  try {
    const request = readRequest(incoming);
    return await findHandler(request)(sandbox, request);
  } catch (error) {
    if (error instanceof Refusal) return jsonReply(error.status, { error: { code: error.code, message: error.message } }, error.headers);
    // A sender that left before its body was whole is nobody's fault and has nobody to answer.
    const left = error instanceof Error && "code" in error && error.code === "ECONNRESET" && !incoming.complete;
    if (!left) sandbox.log.error("http.failed", error, { method: incoming.method });
    return jsonReply(500, { error: { code: "internal", message: "模拟器出错了，详情见其日志。The sandbox failed; its log says more." } });
  }
}
