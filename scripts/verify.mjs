// npm run verify: format, lint, types, pure tests. No database, under a minute.
import { checkFormat, checkLint, checkTypes, runVitest } from "./checks.mjs";
import { ensureClient } from "./generate.mjs";
import { Interrupt, listenForInterrupt } from "./interrupt.mjs";
import { createProgress } from "./progress.mjs";
import { beginEarly } from "./run.mjs";
import { createTally } from "./tally.mjs";

const signal = listenForInterrupt();
const progress = createProgress();
const tally = createTally(progress);
try {
  await progress.step("database client", () => ensureClient({ signal }));
  // Two chains for two cores: the long one is lint.
  const lint = beginEarly(() => checkLint({ signal }));
  const others = [["format", checkFormat], ["types", checkTypes], ["pure tests", (options) => runVitest("pure", options)]]; // prettier-ignore
  for (const [title, check] of others) await tally.step(title, () => check({ signal }));
  await tally.step("lint", () => lint);
} catch (error) {
  if (!(error instanceof Interrupt)) throw error;
}
process.exitCode = tally.finish();
