import type { JsonProblemKind } from "../json/tree";
import type { Wording } from "./wording";

/** The two ways in which a text is no document, with the place that made it so. */
export const brokenTexts = {
  "structure.syntax": {
    zh: "不是有效的 JSON（第 {line} 行第 {column} 列）：{problem}",
    en: "Not JSON (line {line}, column {column}): {problem}",
  },
  "structure.depth": {
    zh: "嵌套超过 64 层（第 {line} 行第 {column} 列）",
    en: "Nested deeper than 64 levels (line {line}, column {column})",
  },
} satisfies Record<string, Wording>;

/** What is wrong with a text that is not JSON, in words. */
export const syntaxWords: Record<JsonProblemKind, Wording> = {
  "bad-escape": { zh: "反斜杠后面的转义写法不对", en: "unknown escape after a backslash" },
  "bad-number": { zh: "数字没有写完", en: "number is not complete" },
  "bad-word": { zh: "这里不是 JSON 的值（文本要放在双引号里）", en: "not a JSON value (text needs double quotes)" },
  "colon-missing": { zh: "键后面缺少冒号 :", en: "colon missing after the key" },
  "comma-missing": { zh: "这里之前缺少逗号 , 或结束括号", en: "comma or closing bracket missing before this" },
  comment: { zh: "JSON 里不能写注释", en: "JSON has no comments" },
  "control-character": {
    zh: "文本里有未转义的控制字符（换行写作 \\n）",
    en: "raw control character in a text (write a line break as \\n)",
  },
  empty: { zh: "没有内容", en: "nothing there" },
  "end-missing": { zh: "内容没有写完，缺少结束括号", en: "text ends too early, a closing bracket is missing" },
  "extra-text": { zh: "最后的括号后面还有多余内容", en: "text after the end" },
  "full-width": { zh: "这是全角符号，JSON 要用半角", en: "full-width punctuation; JSON needs the plain one" },
  "key-missing": { zh: "这里应当是双引号括起的键", en: "a key in double quotes belongs here" },
  "single-quotes": { zh: "JSON 要用双引号，不能用单引号", en: "JSON needs double quotes, not single ones" },
  "too-deep": { zh: "嵌套超过 64 层", en: "nested deeper than 64 levels" },
  "trailing-comma": { zh: "最后一项后面多了一个逗号", en: "comma after the last entry" },
  "unclosed-string": { zh: "文本缺少结束的双引号", en: "text is not closed by a double quote" },
  "value-missing": { zh: "这里缺少值", en: "a value is missing here" },
};
