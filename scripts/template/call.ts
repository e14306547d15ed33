import { resolve } from "node:path";
import { inWords, type Locale, type Wording, type WordingParams } from "../../lib/template/wording";
import type { Flags } from "./flags";

/** What a command is given: its files, its flags, a language, and where it may write. */
export interface Call {
  readonly files: readonly string[];
  readonly flags: Flags;
  readonly locale: Locale;
  /** Relative names of files count from here. */
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Does what was asked and gives the exit code: 0 all is well, 1 something is wrong with a template, 2 a file cannot be read or written. */
export type Command = (call: Call) => number;

export const exitCodes = { fine: 0, wrong: 1, file: 2, usage: 64 } as const;

/** The command cannot be understood: a message, the usage, and exit code 64. */
export class UsageError extends Error {
  constructor(
    readonly words: Wording,
    readonly params: WordingParams = {},
  ) {
    super(words.en);
  }
}

export const pathOf = ({ cwd }: Pick<Call, "cwd">, file: string): string => resolve(cwd, file);

/** @throws UsageError when it is not exactly one */
export function theOneFile({ files }: Pick<Call, "files">): string {
  const [file, second] = files;
  if (file === undefined || second !== undefined) throw new UsageError({ zh: "需要一个文件。", en: "One file is needed." });
  return file;
}

/** A sentence for a person, on the error stream. */
export function say(call: Pick<Call, "err" | "locale">, words: Wording, params: WordingParams = {}): void {
  call.err(`${plain(inWords(words, call.locale, params))}\n`);
}

/** JSON for a terminal: what JSON leaves as it is and a terminal might obey is written as an escape. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escaped);
}

/** One line of what may hold anything: control characters, line ends among them, are written out, so that a terminal stays in order. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
