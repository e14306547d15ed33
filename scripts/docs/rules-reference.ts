import { readPointer, valueAt, type Pointer } from "../../lib/json/pointer";
import type { Issue } from "../../lib/template/issue";
import { buildExample } from "../../lib/template/rules/example";
import { issueText } from "../../lib/template/issue";
import { checkTemplate, templateRules } from "../../lib/template/rules/check";
import type { Example, Rule } from "../../lib/template/rules/rule";
import { fittedRedPacket, fixtureOptions } from "../../lib/template/testing/fixtures";
import { bilingual, code, codeBlock, prose, type Language } from "./markdown";
import { families, introduction, scopes, severities, words } from "./rule-words";

type BadExample = Rule["bad"][number];

/** A rule with the first of its bad examples and what it says of it. */
interface Shown {
  readonly rule: Rule;
  readonly family: string;
  readonly example: BadExample | undefined;
  readonly issue: Issue | undefined;
}

/** docs/rules.md: what every rule says, when, and a bad example of it. */
export function rulesReference(rules: readonly Rule[] = templateRules): string {
  const shown = rules.map(tryOut);
  const names = [...new Set(shown.map(({ family }) => family))];
  return bilingual(words.title, "lib/template/rules/*.ts", (language) => [
    ...introduction.map((paragraph) => paragraph[language]),
    ...names.flatMap((name) => [
      `### ${families[name]?.[language] ?? name}`,
      ...shown.filter(({ family }) => family === name).flatMap((each) => describe(each, language)),
    ]),
  ]);
}

function tryOut(rule: Rule): Shown {
  const [example] = rule.bad;
  const family = rule.code.split(".")[0] ?? "";
  if (!example) return { rule, family, example, issue: undefined };
  const issues = checkTemplate(buildExample(fittedRedPacket, example), example.options ?? fixtureOptions);
  return { rule, family, example, issue: issues.find((found) => found.code === rule.code && found.pointer === example.at) };
}

function describe({ rule, example, issue }: Shown, language: Language): string[] {
  // A note is a note for every type.
  const scope = rule.scope === "any" && rule.severity === "note" ? "json" : rule.scope;
  const facts = [severities[rule.severity][language], scopes[scope][language]];
  if (rule.fixLabel) facts.push(`${words.fix[language]}${words.colon[language]}${prose(rule.fixLabel[language])}`);
  const text = rule.texts[language];
  const said = issue && issueText(issue, language === "zh" ? "zh-CN" : "en");
  return [
    `#### ${code(rule.code)}`,
    facts.join(words.dot[language]),
    prose(text),
    ...(example ? showExample(example, language) : []),
    // Without blanks it would be the same sentence again.
    ...(said === undefined || said === text ? [] : [`${words.says[language]}${words.colon[language]}${prose(clip(said))}`]),
  ];
}

function showExample(example: BadExample, language: Language): string[] {
  const place = example.at === "" ? "" : ` ${code(clip(example.at, 80))}`;
  const parts = [changedText(example, language), replacedText(example)].filter((part) => part !== null);
  return [`${words.example[language]}${place}${words.colon[language].trimEnd()}`, ...(parts.length > 0 ? parts : [unchangedText(example)])];
}

/** What the example has otherwise than the red packet, as lines of JSON with comments. */
function changedText({ at, set = {}, remove = [], contract, options }: BadExample, language: Language): string | null {
  const comment = (text: string): string => `// ${clip(text)}`;
  const data = (label: string, value: unknown): string => comment(`${label}${words.colon[language]}${JSON.stringify(value)}`);
  const lines = [
    ...Object.entries(set).flatMap(([pointer, value]) => [...(pointer === at ? [] : [comment(pointer)]), memberText(pointer, value)]),
    ...remove.map((pointer) => comment(`${words.removed[language]} ${pointer}`)),
    ...(contract ? [data(words.contract[language], contract.variables)] : []),
    ...(options ? [data(words.options[language], options)] : []),
  ];
  return lines.length > 0 ? codeBlock(lines.join("\n"), "jsonc") : null;
}

/** The place itself, where the red packet is an example as it stands. */
const unchangedText = ({ at }: BadExample): string => codeBlock(memberText(at, valueAt(JSON.parse(fittedRedPacket), at)), "jsonc");

/** A piece of text and what took its place, for what no value can express. */
function replacedText({ replace }: Example): string | null {
  const lines = (mark: string, text: string): string[] =>
    clip(text)
      .split("\n")
      .map((line) => `${mark} ${line}`);
  return replace ? codeBlock([...lines("-", replace[0]), ...lines("+", replace[1])].join("\n"), "diff") : null;
}

/** `"key": value`, or the value alone where it is an entry of a list. */
function memberText(pointer: Pointer, value: unknown): string {
  const key = readPointer(pointer).at(-1) ?? "";
  const text = clip(JSON.stringify(value) ?? "…");
  return /^(?:\d+|-)?$/.test(key) ? text : `${JSON.stringify(key)}: ${text}`;
}

/** Some examples are long because length is their point. */
const clip = (text: string, length = 200): string => (text.length > length ? `${text.slice(0, length)}…` : text);
