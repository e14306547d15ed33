import type { AddressInfo } from "node:net";
import type { Pool } from "pg";
import type { Sandbox } from "./context";
import { createSchema, openPool } from "./database";
import type { Log } from "./log";
import { createSandboxServer } from "./server";
import type { Settings } from "./settings";

/** Not a setting: a simulator that signs as Alipay has no business on a network. */
const HOST = "127.0.0.1";

export type RunningSandbox = { origin: string; pool: Pool; close: () => Promise<void> };

export type Tuning = Pick<Sandbox, "callbackTimeoutMs" | "slowMs">;

const DEFAULT_TUNING: Tuning = { callbackTimeoutMs: 15_000, slowMs: 10_000 };

/**
 * Makes the tables where they are missing and listens on 127.0.0.1. Port 0 takes a free one.
 * @throws the database's or the socket's own error; then nothing is left open
 */
export async function startSandbox(settings: Settings, log: Log, tuning: Partial<Tuning> = {}): Promise<RunningSandbox> {
  const pool = openPool(settings.databaseUrl, log);
  try {
    await createSchema(pool);
    const { studioPublicOrigin, studioLocalOrigin } = settings;
    const server = createSandboxServer({
      pool,
      log,
      now: () => new Date(),
      studioPublicOrigin,
      studioLocalOrigin,
      ...DEFAULT_TUNING,
      ...tuning,
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(settings.port, HOST, resolve);
    });
    const { port } = server.address() as AddressInfo;
    const close = async () => {
      // Silent and slow answers would hold the server open for as long as their clients are patient.
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await pool.end();
    };
    return { origin: `http://${HOST}:${port}`, pool, close };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
