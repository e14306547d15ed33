import { parseArgs } from "node:util";
import type { Locale } from "../../lib/template/wording";
import { UsageError } from "./call";

/** Every flag that some command knows; which knows which is in commands.ts. */
const textFlags = ["app", "callback", "lang", "logo"] as const;
const switches = ["bare", "fit", "force", "help", "json", "type", "write"] as const;
type TextFlag = (typeof textFlags)[number];
type Switch = (typeof switches)[number];
export type FlagName = TextFlag | Switch;
export type Flags = Readonly<Partial<Record<TextFlag, string> & Record<Switch, true>>>;

const isTextFlag = (name: string): name is TextFlag => textFlags.some((flag) => flag === name);
const isSwitch = (name: string): name is Switch => switches.some((flag) => flag === name);

/**
 * Flags and the rest, in any order: `--flag value`, `--flag=value`, and `--`, after which nothing is a flag.
 *
 * @throws UsageError for a flag that nobody knows, one without its value, and one with a value it cannot have
 */
export function readArguments(args: readonly string[]): { flags: Flags; rest: string[] } {
  const options = Object.fromEntries(textFlags.map((name) => [name, { type: "string" as const }]));
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const flags: Partial<Record<TextFlag, string> & Record<Switch, true>> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") rest.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (isSwitch(name)) {
      if (inlineValue) throw new UsageError({ zh: "{flag} 后面不带值。", en: "{flag} takes no value." }, { flag: rawName });
      flags[name] = true;
      continue;
    }
    if (!isTextFlag(name)) throw new UsageError({ zh: "没有 {flag} 这个选项。", en: "There is no flag {flag}." }, { flag: rawName });
    // A value that looks like a flag is a forgotten value, unless it is tied to its flag by `=`.
    if (value === undefined || value === "" || (!inlineValue && value.startsWith("-")))
      throw new UsageError({ zh: "{flag} 后面缺少值。", en: "{flag} needs a value." }, { flag: rawName });
    flags[name] = value;
  }
  return { flags, rest };
}

/** `--lang` if it says one, else the system's language if it is English, else Chinese. */
export function localeOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const asked = /^--lang(?:=(.*))?$/;
  for (const [index, arg] of args.entries()) {
    const found = asked.exec(arg);
    const language = found && (found[1] ?? args[index + 1]);
    if (language === "zh") return "zh-CN";
    if (language === "en") return "en";
  }
  return /^en/i.test(env["LC_ALL"] || env["LANG"] || "") ? "en" : "zh-CN";
}
