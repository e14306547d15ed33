import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { bin, root } from "./place.mjs";
import { runNode } from "./run.mjs";

/**
 * The checks of `npm run verify` and `npm test`. Each runs to its end and tells how many parts of it passed and failed, with what it
 * printed, to be shown only when something failed, and with the tests that failed or passed at a second try only.
 *
 * @typedef {{ passed: number, failed: number, note?: string, output: string, remarks?: string[] }} Outcome
 */
const single = async (args, options) => {
  const { code, output } = await runNode(args, options);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
};

const cache = "node_modules/.cache/alipass";
export const checkFormat = (options) =>
  single([bin.prettier, "--check", "--log-level=warn", "--cache", `--cache-location=${cache}/prettier`, "."], options);
export const checkLint = (options) => single([bin.eslint, "--max-warnings=0", "."], options);
export const checkTypes = (options) => single([bin.tsc, "--noEmit", "--pretty", "false"], options);

/** A project of vitest.config.ts. */
export const runVitest = (project, { args = [], ...options }) =>
  withReport(async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return runNode([bin.vitest, "run", "--project", project, ...reporters, ...args], options);
  }, countVitest);

/** The journeys in a browser; the studio under test is named in `env` (scripts/e2e.mjs). */
export const runPlaywright = ({ args = [], env, ...options }) =>
  withReport(async (report) => {
    return runNode([bin.playwright, "test", "--reporter=list,json", ...args], {
      ...options,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
  }, countPlaywright);

async function withReport(work, count) {
  const folder = mkdtempSync(join(tmpdir(), "alipass-report-"));
  const path = join(folder, "report.json");
  try {
    const { code, output } = await work(path);
    const { passed, failed, skipped, remarks } = count(readReport(path));
    // A run that failed without a failed test (nothing found, a crash at the end) must not count as passed.
    const unexplained = code !== 0 && failed === 0 ? 1 : 0;
    return { passed, failed: failed + unexplained, note: describe(passed, failed + unexplained, skipped), output, remarks };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const describe = (passed, failed, skipped) =>
  `${passed} passed${failed ? `, ${failed} failed` : ""}${skipped ? `, ${skipped} skipped` : ""}`;

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

const nothing = { passed: 0, failed: 0, skipped: 0, remarks: [] };

function countVitest(report) {
  if (!report) return nothing;
  // A file that cannot be loaded has no tests to fail: it counts as one.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = report.testResults.flatMap((file) =>
    file.assertionResults.flatMap(({ status, fullName }) =>
      status === "failed" ? [`failed: ${relative(root, file.name)}: ${fullName}`] : [],
    ),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    remarks: [...broken.map((file) => `failed: ${relative(root, file.name)}`), ...failed],
  };
}

const marks = { unexpected: "failed", flaky: "passed at a second try" };

function countPlaywright(report) {
  if (!report) return nothing;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const remarksOf = ({ specs = [], suites = [] }) => [
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests.flatMap(({ status }) => (marks[status] ? [`${marks[status]}: ${file}:${line}: ${title}`] : [])),
    ),
    ...suites.flatMap(remarksOf),
  ];
  const remarks = [...remarksOf(report), ...report.errors.map(({ message }) => `failed: ${message}`)];
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped, remarks };
}
