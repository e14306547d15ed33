import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { ensureClient } from "./generate.mjs";
import { Interrupt, listenForInterrupt } from "./interrupt.mjs";
import { takeLock } from "./lock.mjs";
import { root } from "./place.mjs";
import { readPort, requirePort } from "./port.mjs";
import { startOwnPostgres } from "./postgres.mjs";
import { createProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";
import { readSecret } from "./secret.mjs";
import { startStudio, stopInOrder } from "./studio.mjs";

const distDir = ".next";

/** Everything from a fresh clone to a running studio, and down again in order. @returns {Promise<number>} the exit code */
export async function startForPeople() {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const host = process.env.HOST || "127.0.0.1";
  const port = readPort("PORT", 3000);
  const sandboxPort = process.env.SANDBOX === "off" ? null : readPort("SANDBOX_PORT", 3100);
  if (port === sandboxPort) throw new Refusal(`PORT and SANDBOX_PORT are both ${port}: they must differ.`);
  const lock = takeLock({
    name: "start.lock",
    script: "start.mjs",
    note: { url: `http://127.0.0.1:${port}` },
    refuse: (holder) =>
      new Refusal(`Alipass Studio already runs from this clone (process ${holder.pid}, ${holder.url}). Stop that one first.`),
  });
  const signal = listenForInterrupt();
  const programs = [];
  try {
    const waitMs = lock.leftBehind ? 15_000 : 0;
    await requirePort("PORT", port, host, { waitMs });
    if (sandboxPort) await requirePort("SANDBOX_PORT", sandboxPort, "127.0.0.1", { waitMs });
    return await runUntilStopped({ host, port, sandboxPort, programs, signal });
  } catch (error) {
    if (!(error instanceof Interrupt)) throw error;
    return 0;
  } finally {
    await stopInOrder(programs);
    lock.release();
  }
}

async function runUntilStopped({ host, port, sandboxPort, programs, signal }) {
  const progress = createProgress();
  const secret = readSecret();
  await progress.step("dependencies", () => ensureDependencies({ signal }));
  await progress.step("database client", () => ensureClient({ signal }));
  const databaseUrl = await findDatabase({ progress, programs, signal });
  await progress.step("migrations", async () => {
    const { migrate } = await import("./schema-engine.mjs");
    const applied = await migrate(process.env.DATABASE_DIRECT_URL || databaseUrl);
    return { note: applied.length > 0 ? `applied ${applied.join(", ")}` : "none to apply" };
  });
  await progress.step("build", () => ensureBuild({ distDir, signal }));
  const env = { ...process.env, DATABASE_URL: databaseUrl, STUDIO_SECRET: secret };
  const onOutput = (text) => process.stdout.write(withoutBanner(text));
  const studio = await startStudio({ env, host, port, sandboxPort, distDir, progress, programs, signal, onOutput });
  progress.say(
    `\nReady in ${progress.elapsed()}. Open ${process.env.STUDIO_PUBLIC_URL || studio.url} in a browser. Ctrl-C stops everything.`,
  );
  const interrupted = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
  const ended = await Promise.race([studio.ended, interrupted]);
  throw new Refusal(`${ended} ended by itself; the rest is being stopped.`);
}

/** DATABASE_URL, or the embedded Postgres of this clone. */
async function findDatabase({ progress, programs, signal }) {
  if (process.env.DATABASE_URL) {
    await progress.step("database", async () => {
      const { requireDatabase } = await import("./database.mjs");
      return requireDatabase(process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL);
    });
    return process.env.DATABASE_URL;
  }
  const { url } = await progress.step("database", async () => {
    const server = await startOwnPostgres({ signal });
    programs.push(server);
    const { ensureDatabase } = await import("./database.mjs");
    await ensureDatabase(server.url("postgres"), "studio");
    return { url: server.url("studio"), note: `embedded Postgres, ${server.note}` };
  });
  return url;
}

/** Next's own lines would name an address before the studio is ready there. */
const withoutBanner = (text) => text.replace(/^.*(▲ Next\.js|- Local:|- Network:|✓ Starting|✓ Ready in|✓ Running next\.config).*\n?/gm, "");
