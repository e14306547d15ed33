import type { Exported } from "../../lib/template/export";
import type { ImportRefusal, Imported } from "../../lib/template/import";
import { syntaxWords } from "../../lib/template/syntax-words";
import type { Wording } from "../../lib/template/wording";
import { archiveWords } from "./read-file";

type ImportRefused = Extract<Imported, { ok: false }>;
type ExportRefused = Extract<Exported, { ok: false }>;

const importWords: Record<ImportRefusal, Wording> = {
  ...archiveWords,
  empty: { zh: "文件是空的", en: "the file is empty" },
  not_a_template: { zh: "里面没有卡券模板", en: "there is no pass template in it" },
  not_text: { zh: "既不是文本，也不是 .alipass", en: "neither text nor an .alipass" },
  syntax: { zh: "不是有效的 JSON", en: "not JSON" },
  too_large: { zh: "太大了，不是模板", en: "too large for a template" },
};

const exportWords = {
  lone_surrogate: { zh: "文本里有半个表情符号，无法存成文件", en: "the text holds half of an emoji, which no file can hold" },
  without_content: { zh: "模板没有内容（content）", en: "the template has no content" },
} as const satisfies Record<string, Wording>;

/** Why nothing could be imported: of a broken text, what is wrong at its place. */
export const importRefusalWords = ({ code, problem }: ImportRefused): Wording => (problem ? syntaxWords[problem] : importWords[code]);

export const exportRefusalWords = (refused: ExportRefused): Wording =>
  refused.code === "syntax" ? syntaxWords[refused.problem] : exportWords[refused.code];

/** Where in the file it is; its beginning, when it is everywhere. */
export function placeOf(refused: ImportRefused | ExportRefused): { line: number; column: number } {
  const { line = 1, column = 1 } = "line" in refused ? refused : {};
  return { line, column };
}
