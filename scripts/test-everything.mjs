import { ensureDependencies } from "./dependencies.mjs";
import { ensureClient } from "./generate.mjs";
import { Interrupt, listenForInterrupt } from "./interrupt.mjs";
import { takeLock } from "./lock.mjs";
import { createProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";
import { stopInOrder } from "./studio.mjs";
import { createTally } from "./tally.mjs";

/** Every check, on a Postgres, a build and ports of its own, each with a line. @returns {Promise<number>} the exit code */
export async function testEverything() {
  const lock = takeLock({
    name: "test.lock",
    script: "test.mjs",
    refuse: ({ pid }) => new Refusal(`The tests of this clone already run (process ${pid}).`),
  });
  const signal = listenForInterrupt();
  const progress = createProgress();
  const tally = createTally(progress);
  const programs = [];
  try {
    await progress.step("dependencies", () => ensureDependencies({ signal }));
    await progress.step("database client", () => ensureClient({ signal }));
    // Only now: these name packages.
    const { checkSources } = await import("./test-sources.mjs");
    const { checkRunning } = await import("./test-running.mjs");
    const isBuilt = await checkSources({ tally, signal });
    await checkRunning({ progress, tally, programs, signal, isBuilt });
  } catch (error) {
    if (error instanceof Interrupt) {
      progress.say("\ninterrupted");
      return 130;
    }
    tally.fail(error instanceof Refusal ? error.message : error.stack);
  } finally {
    await stopInOrder(programs);
    lock.release();
  }
  return tally.finish();
}
