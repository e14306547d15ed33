/** Adds up what the checks found. The words of those that failed are shown at once, beneath their line; the tests are named at the end again. */
export function createTally(progress) {
  const total = { passed: 0, failed: 0 };
  const remarks = [];

  return {
    /** @param {() => Promise<import("./checks.mjs").Outcome>} check */
    async step(title, check) {
      const outcome = await progress.step(title, check);
      total.passed += outcome.passed;
      total.failed += outcome.failed;
      remarks.push(...(outcome.remarks ?? []));
      if (outcome.failed > 0) progress.say(`\n${outcome.output.trim()}\n`);
      return outcome;
    },
    /** For what could not be run at all. */
    fail(reason) {
      total.failed += 1;
      progress.say(`\n${reason}\n`);
    },
    /** The last lines. @returns {number} the exit code */
    finish() {
      for (const remark of remarks) progress.say(remark);
      progress.say(`${progress.elapsed()} in all`);
      progress.say(`${total.passed} passed, ${total.failed} failed`);
      return total.failed > 0 || total.passed === 0 ? 1 : 0;
    },
  };
}
