import { createServer } from "node:net";
import { Refusal } from "./refusal.mjs";

/** @returns {Promise<number | null>} the port that was bound for a moment, null when it is taken */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => {
      const bound = server.address().port;
      server.close(() => resolve(bound));
    });
  });
}

export const isPortFree = async (port, host = "127.0.0.1") => (await tryPort(port, host)) !== null;

/** A port nobody listens on now. Somebody may take it a moment later: whoever binds it must be ready to ask again. */
export const freePort = () => tryPort(0, "127.0.0.1");

export function readPort(name, fallback, env = process.env) {
  const text = env[name] || String(fallback);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`${name}=${text} is not a port (1 to 65535).`);
  return port;
}

/**
 * @param {{ waitMs?: number }} options how long what listens there now may need to go away
 * @throws Refusal naming port and variable
 */
export async function requirePort(name, port, host, { waitMs = 0 } = {}) {
  const until = Date.now() + waitMs;
  for (;;) {
    const bound = await tryPort(port, host).catch((error) => {
      throw new Refusal(`Cannot listen on ${host}:${port} (${name}): ${error.message}`);
    });
    if (bound !== null) return;
    if (Date.now() >= until)
      throw new Refusal(`Port ${port} is taken by another program. Stop that one, or choose another: ${name}=${port + 1} npm start`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
