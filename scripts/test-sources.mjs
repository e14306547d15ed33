import { ensureBuild } from "./build.mjs";
import { checkFormat, checkLint, checkTypes, runVitest } from "./checks.mjs";
import { cleanEnv, testDistDir } from "./e2e.mjs";
import { Refusal } from "./refusal.mjs";
import { beginEarly } from "./run.mjs";

/** What needs no database: format, lint, types, pure tests, with the build beside them. @returns whether there is a build */
export async function checkSources({ tally, signal }) {
  const env = cleanEnv();
  const build = beginEarly(() => buildForTests({ env, signal }));
  await tally.step("format", () => checkFormat({ env, signal }));
  await tally.step("lint", () => checkLint({ env, signal }));
  await tally.step("types", () => checkTypes({ env, signal }));
  await tally.step("pure tests", () => runVitest("pure", { env, signal }));
  const { failed } = await tally.step("build", () => build);
  return failed === 0;
}

async function buildForTests({ env, signal }) {
  try {
    const { note } = await ensureBuild({ distDir: testDistDir, env, signal });
    return { passed: 1, failed: 0, note, output: "" };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}
