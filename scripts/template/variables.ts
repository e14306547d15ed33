import { extractVariables, findVariable } from "../../lib/template/contract";
import { inferContract } from "../../lib/template/contract-guess";
import { contractType } from "../../lib/template/contract-code";
import { inWords, type Wording } from "../../lib/template/wording";
import { exitCodes, pathOf, plain, plainJson, theOneFile, type Call } from "./call";
import { columns } from "./columns";
import { brokenLine, giveUp } from "./file-issue";
import { readText } from "./read-file";
import { sourceWords } from "../../lib/template/source-words";
import { readTemplateText } from "./template-text";

/** `variables FILE`: each `$variable$` with its kind, where its value would come from, and where it stands. */
export function variables(call: Call): number {
  const { flags, locale } = call;
  const file = theOneFile(call);
  const read = readText(pathOf(call, file));
  if (!read.ok) return giveUp(call, file, read);
  const { document, inFile } = readTemplateText(read.text);
  if (document.broken) {
    call.err(brokenLine(file, inFile(document.broken) ?? document.broken, locale));
    return exitCodes.wrong;
  }
  const contract = inferContract(document.value);
  if (flags.type) {
    const names = extractVariables(document.value).map(({ name }) => name);
    call.out(contractType(contract, names, locale));
    return exitCodes.fine;
  }
  const uses = extractVariables(document.value).flatMap(({ name, pointers }) => {
    const variable = findVariable(contract, name);
    return variable ? [{ name, ...variable, sourceText: inWords(sourceWords(variable.source), locale), pointers }] : [];
  });
  if (flags.json) {
    call.out(`${plainJson(uses)}\n`);
    return exitCodes.fine;
  }
  if (uses.length === 0) {
    call.out(`${inWords({ zh: "没有变量", en: "no variables" }, locale)}\n`);
    return exitCodes.fine;
  }
  const heading = headings.map((words) => inWords(words, locale));
  const rows = uses.map(({ name, kind, sourceText, pointers }) => [name, inWords(kindWords[kind], locale), sourceText, pointers.join(" ")]);
  call.out(columns([heading, ...rows].map((row) => row.map(plain))));
  return exitCodes.fine;
}

const headings: readonly Wording[] = [
  { zh: "变量", en: "variable" },
  { zh: "类型", en: "kind" },
  { zh: "来源", en: "source" },
  { zh: "位置", en: "where" },
];

const kindWords = {
  text: { zh: "文本", en: "text" },
  "date-time": { zh: "时间", en: "date and time" },
  number: { zh: "数字", en: "number" },
  url: { zh: "网址", en: "address" },
  code: { zh: "编码", en: "code" },
} as const satisfies Record<string, Wording>;
