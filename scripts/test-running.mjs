import { ensureBrowser } from "./browser.mjs";
import { runPlaywright, runVitest } from "./checks.mjs";
import { cleanEnv, startStudioForJourneys } from "./e2e.mjs";
import { requireLocal } from "./local-database.mjs";
import { startThrowAwayPostgres } from "./postgres.mjs";

/** What runs for real: the tests on Postgres, then the journeys in a browser. One after the other: both measure deadlines. */
export async function checkRunning({ progress, tally, programs, signal, isBuilt }) {
  const server = await progress.step("database", () => findServer({ programs, signal }));
  await tally.step("database tests", () => runVitest("db", { env: { ...cleanEnv(), TEST_DATABASE_URL: server.url }, signal }));
  if (!isBuilt) return progress.say("Without a build the journeys were not run.");

  const browser = await progress.step("browser", () => ensureBrowser({ signal }));
  let said = "";
  try {
    const onOutput = (text) => (said += text);
    const env = await startStudioForJourneys({ server: server.url, progress, programs, signal, onOutput });
    const { failed } = await tally.step("journeys", () =>
      runPlaywright({ env: { ...env, PLAYWRIGHT_CHROMIUM_PATH: browser.path }, signal }),
    );
    if (failed > 0) progress.say(`What the studio printed:\n${said}`);
  } catch (error) {
    progress.say(`What the studio printed:\n${said}`);
    throw error;
  }
}

async function findServer({ programs, signal }) {
  const named = process.env.TEST_DATABASE_URL;
  if (named) {
    requireLocal(named);
    return { url: named, note: "TEST_DATABASE_URL" };
  }
  const server = await startThrowAwayPostgres({ signal });
  programs.push(server);
  return { url: server.url("postgres"), note: server.note };
}
