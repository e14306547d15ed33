import type { Wording } from "./wording";

/** What import did to a text until it was plain JSON, in words: the one place that lists the mends. */
export const mendWords = {
  bom: { zh: "去掉了文件开头的 BOM", en: "byte order mark removed" },
  "utf-16": { zh: "从 UTF-16 转成了 UTF-8", en: "converted from UTF-16" },
  gb18030: { zh: "从 GBK 转成了 UTF-8", en: "converted from GBK" },
  comments: { zh: "去掉了注释", en: "comments removed" },
  "trailing-commas": { zh: "去掉了多余的逗号", en: "trailing commas removed" },
  "json-string": { zh: "拆开了 JSON 字符串", en: "JSON string unpacked" },
  "source-string": { zh: "从源代码里取出", en: "taken out of source code" },
  "form-text": { zh: "解开了 URL 编码", en: "URL encoding undone" },
  request: { zh: "取出了请求参数里的模板", en: "taken out of a request's parameters" },
} as const satisfies Record<string, Wording>;

export type ImportMend = keyof typeof mendWords;

/** What was found in the input, for the person who dropped it. */
export interface Found {
  readonly container: "text" | "archive";
  /** Bare: the pass.json alone, which import puts into an envelope. */
  readonly form: "bare" | "wrapped";
  /** In the order in which they were made, each once. */
  readonly mends: readonly ImportMend[];
}

const formWords = {
  "text-bare": { zh: "pass.json 的内容，已套上 logo / content 外层", en: "the content of a pass.json, put into an envelope" },
  "text-wrapped": { zh: "完整模板", en: "a whole template" },
  "archive-bare": { zh: "压缩包里的 pass.json，已套上 logo / content 外层", en: "the archive's pass.json, put into an envelope" },
  "archive-wrapped": { zh: "压缩包里的 pass.json（完整模板）", en: "the archive's pass.json, a whole template" },
} as const satisfies Record<`${Found["container"]}-${Found["form"]}`, Wording>;

/** What was found and what was done to it, as one piece of a sentence. */
export function foundWords({ container, form, mends }: Found): Wording {
  const words: Wording[] = [formWords[`${container}-${form}`], ...mends.map((mend) => mendWords[mend])];
  return { zh: words.map(({ zh }) => zh).join("；"), en: words.map(({ en }) => en).join("; ") };
}
