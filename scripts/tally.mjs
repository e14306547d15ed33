/** Adds up what the checks found and shows the words of those that failed at once, beneath their line. */
export function createTally(progress) {
  const total = { passed: 0, failed: 0 };

  return {
    /** @param {() => Promise<import("./checks.mjs").Outcome>} check */
    async step(title, check) {
      const outcome = await progress.step(title, check);
      total.passed += outcome.passed;
      total.failed += outcome.failed;
      if (outcome.failed > 0) progress.say(`\n${outcome.output.trim()}\n`);
      return outcome;
    },
    /** For what could not be run at all. */
    fail(reason) {
      total.failed += 1;
      progress.say(`\n${reason}\n`);
    },
    /** The last line. @returns {number} the exit code */
    finish() {
      progress.say(`${progress.elapsed()} in all`);
      progress.say(`${total.passed} passed, ${total.failed} failed`);
      return total.failed > 0 || total.passed === 0 ? 1 : 0;
    },
  };
}
