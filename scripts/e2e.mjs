// npm run test:e2e -- [arguments of playwright test]: the journeys against the production build, a Postgres that is thrown away and the
// simulator, on free ports.
import { randomBytes } from "node:crypto";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuild } from "./build.mjs";
import { runPlaywright } from "./checks.mjs";
import { createDatabase, dropDatabase } from "./database.mjs";
import { ensureClient } from "./generate.mjs";
import { Interrupt, listenForInterrupt } from "./interrupt.mjs";
import { freePorts } from "./port.mjs";
import { startThrowAwayPostgres } from "./postgres.mjs";
import { createProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";
import { migrate } from "./schema-engine.mjs";
import { withDatabase } from "./shadow-database.mjs";
import { startStudio, stopInOrder } from "./studio.mjs";

/** Not the folder `npm start` serves from: tests may run beside it. */
export const testDistDir = ".next-test";

/** The environment without what a person has set for a studio of their own. What is printed is kept first, so colours are asked for or not at all. */
export const cleanEnv = () => {
  const ours = /^(DATABASE_|STUDIO_|SANDBOX|PORT$|HOST$|LOG_LEVEL$|TRUST_PROXY$|NODE_ENV$|FORCE_COLOR$)/;
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  return process.stdout.isTTY ? { ...rest, FORCE_COLOR: "1" } : { ...rest, NO_COLOR: "1" };
};

/**
 * Starts a studio of its own on a new database of the server, and tells how the journeys reach it.
 *
 * @param server address of a database of a local server; the new one is dropped when `programs` are stopped
 * @returns {Promise<Record<string, string>>} the environment of `playwright test`
 */
export async function startStudioForJourneys({ server, progress, programs, signal, onOutput }) {
  const database = `alipass_e2e_${randomBytes(6).toString("hex")}`;
  await createDatabase(server, database);
  programs.push({ exited: new Promise(() => undefined), stop: () => dropDatabase(server, database) });
  const databaseUrl = withDatabase(server, database);
  await migrate(databaseUrl);
  const owner = { STUDIO_OWNER_EMAIL: "owner@example.com", STUDIO_OWNER_PASSWORD: randomBytes(12).toString("base64url") };
  const env = { ...cleanEnv(), ...owner, DATABASE_URL: databaseUrl, STUDIO_SECRET: randomBytes(32).toString("base64url") };
  const [port, sandboxPort] = await freePorts(2);
  const place = { host: "127.0.0.1", port, sandboxPort, distDir: testDistDir };
  const { url, sandboxUrl } = await startStudio({ env, ...place, progress, programs, signal, onOutput });
  return { ...env, E2E_STUDIO_URL: url, E2E_SANDBOX_URL: sandboxUrl };
}

async function main(args) {
  const signal = listenForInterrupt();
  const progress = createProgress();
  const programs = [];
  let said = "";
  try {
    await progress.step("database client", () => ensureClient({ signal }));
    const browser = await progress.step("browser", () => ensureBrowser({ signal }));
    await progress.step("build", () => ensureBuild({ distDir: testDistDir, env: cleanEnv(), signal }));
    const server = await progress.step("database", () => startThrowAwayPostgres({ signal }));
    programs.push(server);
    const onOutput = (text) => (said += text);
    const env = await startStudioForJourneys({ server: server.url("postgres"), progress, programs, signal, onOutput });
    const outcome = await runPlaywright({ args, env: { ...env, PLAYWRIGHT_CHROMIUM_PATH: browser.path }, signal });
    progress.say(outcome.output);
    if (outcome.failed > 0) progress.say(`\nWhat the studio printed:\n${said}`);
    return outcome.failed > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof Interrupt) return 130;
    console.error(error instanceof Refusal ? `\n${error.message}\n${said}` : error);
    return 1;
  } finally {
    await stopInOrder(programs);
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
