import { buildExample } from "../../lib/template/rules/example";
import { checkTemplate, templateRules } from "../../lib/template/rules/check";
import type { Example, Rule } from "../../lib/template/rules/rule";
import { fittedRedPacket, fixtureOptions } from "../../lib/template/testing/fixtures";
import { inWords } from "../../lib/template/wording";
import { exitCodes, UsageError, type Call } from "./call";

/** What a rule found in one of its bad examples: where it should look, and where it did; null for nowhere. */
interface Trial {
  readonly code: string;
  readonly expected: string;
  readonly found: string | null;
}

/** `selftest`: each rule's bad examples in the fitted red packet, a line each; exit code 1 when a rule does not find one. */
export function selftest(call: Call, rules: readonly Rule[] = templateRules): number {
  if (call.files.length > 0) throw new UsageError({ zh: "selftest 不需要文件。", en: "selftest takes no files." });
  const trials = rules.flatMap((rule) => rule.bad.map((example) => tryRule(rule, example)));
  const width = Math.max(...trials.map(({ code }) => code.length));
  for (const trial of trials) call.out(`${lineOf(trial, width)}\n`);
  const missed = trials.filter(isMissed).length;
  const words = { zh: "{rules} 条规则，{trials} 个反例，{missed} 个没有发现", en: "{rules} rules, {trials} bad examples, {missed} missed" };
  call.out(`${inWords(words, call.locale, { rules: rules.length, trials: trials.length, missed })}\n`);
  return missed > 0 ? exitCodes.wrong : exitCodes.fine;
}

function tryRule({ code }: Rule, example: Example & { readonly at: string }): Trial {
  const issues = checkTemplate(buildExample(fittedRedPacket, example), example.options ?? fixtureOptions);
  const pointers = issues.filter((issue) => issue.code === code).map(({ pointer }) => pointer);
  return { code, expected: example.at, found: pointers.find((pointer) => pointer === example.at) ?? pointers[0] ?? null };
}

const isMissed = ({ expected, found }: Trial): boolean => expected !== found;

/** A pointer to the whole template is empty; so that it can be seen it is written `""`. */
const shown = (pointer: string | null): string => (pointer === null ? "-" : pointer === "" ? '""' : pointer);

function lineOf(trial: Trial, width: number): string {
  const mark = isMissed(trial) ? "MISS" : "ok  ";
  return `${mark} ${trial.code.padEnd(width)} ${shown(trial.expected)} ${shown(trial.found)}`;
}
