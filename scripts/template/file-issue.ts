import { issueText } from "../../lib/template/issue";
import type { Issue, Severity } from "../../lib/template/issue";
import { inWords, type Locale } from "../../lib/template/wording";
import { exitCodes, plain, type Call } from "./call";
import type { FileProblem } from "./read-file";

/** One issue as it leaves a command. The pointer begins at the envelope, also for a file without one; line and column are the file's. */
export interface FileIssue {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

export function problemIssue(file: string, { code, words, line, column }: FileProblem, locale: Locale): FileIssue {
  return { file, line, column, pointer: "", severity: "error", code, message: inWords(words, locale) };
}

/** The issue as one line for people and for editors that jump to `file:line:column`. */
export const lineOf = ({ file, line, column, severity, code, message }: FileIssue): string =>
  `${plain(`${file}:${line}:${column} ${severity} ${code} ${message}`)}\n`;

/** Says why a command cannot go on with a file, and gives the exit code. */
export function giveUp(call: Call, file: string, problem: FileProblem): number {
  call.err(lineOf(problemIssue(file, problem, call.locale)));
  return problem.code === "file.unreadable" ? exitCodes.file : exitCodes.wrong;
}

/** The line for a text that is no JSON. */
export function brokenLine(file: string, broken: Issue, locale: Locale): string {
  const { pointer, severity, code, range } = broken;
  return lineOf({ file, line: range.line, column: range.column, pointer, severity, code, message: issueText(broken, locale) });
}
