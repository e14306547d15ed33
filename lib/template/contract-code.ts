import { findVariable, SERIAL_NUMBER, type Contract, type VariableContract, type VariableKind, type VariableSource } from "./contract";
import { sourceWords } from "./source-words";
import { inWords, type Locale, type Wording } from "./wording";

/**
 * A TypeScript module with one interface, `ClaimParams`: the values that a developer gives along with a claim link. Values that the
 * contract leaves to the link are required; those it computes are optional, and win when they are given (`resolveParams` reads them so);
 * the serial number is the server's and cannot be given. All of them are texts (`tpl_params` takes nothing else).
 *
 * @param names the variables of the version (`extractVariables`)
 */
export function contractType(contract: Contract, names: readonly string[], locale: Locale = "zh-CN"): string {
  const members = [...new Set(names)].map((name) => {
    const variable = findVariable(contract, name);
    const type = name === SERIAL_NUMBER ? "?: never" : isComputed(variable?.source) ? "?: string" : ": string";
    const lines = variableLines(name, variable).map((line) => `   * ${inComment(line(locale))}\n`);
    return `  /**\n${lines.join("")}   */\n  ${propertyName(name)}${type};\n`;
  });
  const heading = headingWords.map((line) => ` * ${inWords(line, locale)}\n`).join("");
  return `/**\n${heading} */\nexport interface ClaimParams {\n${members.join("\n")}}\n`;
}

type Line = (locale: Locale) => string;

function variableLines(name: string, variable: VariableContract | undefined): Line[] {
  const { meaning = "", kind, source, sample = "" } = variable ?? {};
  const from = sourceWords(name === SERIAL_NUMBER ? { type: "server" } : (source ?? { type: "link" }));
  const format = kind && kindWords[kind];
  return [
    ...(meaning === "" ? [] : [() => meaning]),
    (locale) => inWords(lineWords.source, locale, { text: from }),
    ...(format ? [(locale: Locale) => inWords(lineWords.format, locale, { text: format })] : []),
    ...(sample === "" ? [] : [(locale: Locale) => inWords(lineWords.sample, locale, { text: JSON.stringify(sample) })]),
  ];
}

const isComputed = (source: VariableSource | undefined): boolean =>
  source?.type === "fixed" || source?.type === "relative" || source?.type === "generated";

const headingWords: readonly Wording[] = [
  { zh: "随领取链接带上的变量值，全部是文本。", en: "Values that go with a claim link; all of them are texts." },
  {
    zh: "没有问号的必须带上；有问号的不带时自动得出，带上时以带上的为准。",
    en: "Those without a question mark are needed; the others are computed, unless they are given.",
  },
];

const lineWords = {
  source: { zh: "来源：{text}", en: "Source: {text}" },
  format: { zh: "格式：{text}", en: "Format: {text}" },
  sample: { zh: "示例：{text}", en: "Sample: {text}" },
} as const satisfies Record<string, Wording>;

const kindWords: Partial<Record<VariableKind, Wording>> = {
  "date-time": { zh: "yyyy-MM-dd HH:mm:ss，北京时间", en: "yyyy-MM-dd HH:mm:ss, China's time" },
  number: { zh: "写作文本的数字", en: "a number, written as a text" },
  url: { zh: "完整的链接", en: "a whole address" },
};

/** One line that neither ends the comment nor begins a tag of it (`@deprecated`), and reads the same in every editor. */
const inComment = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ")
    .replaceAll("*/", "*\\/")
    .replaceAll("@", "\\@");

const propertyName = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
