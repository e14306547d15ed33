import { inWords, type Locale } from "../../lib/template/wording";
import { exitCodes, plain, UsageError, type Call } from "./call";
import { commands, isCommandName, type CommandName } from "./commands";
import { localeOf, readArguments, type FlagName, type Flags } from "./flags";

type Surroundings = Pick<Call, "cwd" | "out" | "err"> & { readonly env: Readonly<Record<string, string | undefined>> };

/** The command line: reads the arguments, runs the command they name, and gives the exit code. */
export async function run(args: readonly string[], { env, ...shell }: Surroundings): Promise<number> {
  const locale = localeOf(args, env);
  try {
    const { flags, rest } = readArguments(args);
    const [name, ...files] = rest;
    if (flags.lang !== undefined && flags.lang !== "zh" && flags.lang !== "en")
      throw new UsageError({ zh: "--lang 只能是 zh 或 en。", en: "--lang is zh or en." });
    if (flags.help || name === "help") {
      shell.out(usage(locale));
      return exitCodes.fine;
    }
    if (name === undefined) throw new UsageError({ zh: "请写上命令。", en: "Which command?" });
    if (!isCommandName(name)) throw new UsageError({ zh: "没有「{name}」这个命令。", en: "There is no command “{name}”." }, { name });
    refuseStrangeFlags(name, flags);
    const command = await commands[name].load();
    return command({ ...shell, files, flags, locale });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    shell.err(`${plain(inWords(error.words, locale, error.params))}\n\n${usage(locale)}`);
    return exitCodes.usage;
  }
}

function refuseStrangeFlags(name: CommandName, flags: Flags): void {
  const known: readonly string[] = [...commands[name].flags, "lang"] satisfies FlagName[];
  for (const flag of Object.keys(flags)) {
    if (!known.includes(flag))
      throw new UsageError({ zh: "{name} 没有 --{flag} 这个选项。", en: "{name} has no flag --{flag}." }, { name, flag });
  }
}

function usage(locale: Locale): string {
  const say = (zh: string, en: string): string => inWords({ zh, en }, locale);
  return [
    say("用法：npm run -s template -- 命令 …", "Usage: npm run -s template -- COMMAND …"),
    "",
    ...Object.values(commands).flatMap(({ usage: line, words }) => [`  ${line}`, `      ${inWords(words, locale)}`]),
    "",
    say(
      "选项可以写在任何位置；-- 之后都算文件名；--lang zh|en 选择语言。",
      "Flags may stand anywhere; what follows -- is a file; --lang zh|en chooses the language.",
    ),
    say(
      "退出码：0 没有错误，1 有错误，2 文件无法读写，64 用法不对。",
      "Exit codes: 0 no errors, 1 errors, 2 a file cannot be read or written, 64 wrong usage.",
    ),
    "",
  ].join("\n");
}
