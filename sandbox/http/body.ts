import type { IncomingMessage } from "node:http";
import { Refusal } from "../refusal";

/** Beyond the limit the rest is thrown away while it arrives, so that the sender is still there to read the refusal; beyond this, not even that. */
const MAX_DISCARDED_BYTES = 64 * 1024 * 1024;

/** @throws Refusal 413 `body_too_large` */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const tooLarge = () =>
      new Refusal(413, "body_too_large", `正文超过 ${limitBytes} 字节。The body is larger than ${limitBytes} bytes.`, {
        connection: "close",
      });
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > MAX_DISCARDED_BYTES) {
        request.pause();
        reject(tooLarge());
      }
    });
    request.on("end", () => (size > limitBytes ? reject(tooLarge()) : resolve(Buffer.concat(chunks))));
    request.on("error", reject);
  });
}
