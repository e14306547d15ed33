import type { Wording } from "../../lib/template/wording";
import type { Command } from "./call";
import type { FlagName } from "./flags";

interface CommandEntry {
  readonly usage: string;
  readonly words: Wording;
  readonly flags: readonly FlagName[];
  /** Loaded only when it is asked for, so that the others do not wait for what it needs. */
  readonly load: () => Promise<Command>;
}

export const commands = {
  check: {
    usage: "check FILE… [--json] [--app APPID] [--callback URL]",
    words: { zh: "检查模板，一行一个问题", en: "checks templates, one issue a line" },
    flags: ["json", "app", "callback"],
    load: async () => (await import("./check")).check,
  },
  import: {
    usage: "import IN OUT [--bare] [--app APPID] [--callback URL] [--logo URL] [--fit] [--force]",
    words: {
      zh: "读取 JSON、代码里的 JSON 或 .alipass，写成模板；OUT 以 .alipass 结尾时写成压缩包",
      en: "reads JSON, JSON in code or an .alipass and writes a template; an archive when OUT ends in .alipass",
    },
    flags: ["bare", "app", "callback", "logo", "fit", "force"],
    load: async () => (await import("./import")).importFile,
  },
  variables: {
    usage: "variables FILE [--json | --type]",
    words: {
      zh: "列出变量、取值来源和使用位置；--type 输出 TypeScript 类型",
      en: "lists variables, sources and places; --type: as a TypeScript type",
    },
    flags: ["json", "type"],
    load: async () => (await import("./variables")).variables,
  },
  format: {
    usage: "format FILE [--write]",
    words: { zh: "只重排缩进，其他字节不变；--write 写回文件", en: "indents anew and changes nothing else; --write: in place" },
    flags: ["write"],
    load: async () => (await import("./format")).format,
  },
  selftest: {
    usage: "selftest",
    words: { zh: "用每条规则的反例检验规则本身", en: "tries every rule on its own bad examples" },
    flags: [],
    load: async () => (await import("./selftest")).selftest,
  },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof commands;
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
