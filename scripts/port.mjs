import { createServer } from "node:net";
import { Refusal } from "./refusal.mjs";

/** @returns {Promise<import("node:net").Server | null>} what listens there now, null when the port is taken */
function listenOn(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

const close = (server) => new Promise((resolve) => server.close(resolve));

/** @returns {Promise<number | null>} the port that was bound for a moment, null when it is taken */
async function tryPort(port, host) {
  const server = await listenOn(port, host);
  if (!server) return null;
  const bound = server.address().port;
  await close(server);
  return bound;
}

export const isPortFree = async (port, host = "127.0.0.1") => (await tryPort(port, host)) !== null;

/** A port nobody listens on now. Somebody may take it a moment later: whoever binds it must be ready to ask again. */
export const freePort = () => tryPort(0, "127.0.0.1");

/** As `freePort`, several at once: one after the other they might be the same. */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listenOn(0, "127.0.0.1")));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map(close));
  return ports;
}

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
