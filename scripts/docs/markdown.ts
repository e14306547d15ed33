import type { Wording } from "../../lib/template/wording";

/** The two halves of a generated document. */
export type Language = "zh" | "en";

/** Words as Markdown prose: nothing in them is markup, and a variable stands as code, since `$…$` would be mathematics on GitHub. */
export function prose(text: string): string {
  return text
    .split(/(\$\w+\$)/)
    .map((part, index) => (index % 2 === 1 ? code(part) : part.replace(/[\\*<`#$]/g, "\\$&")))
    .join("");
}

/** A text as code, whatever backticks it has. */
export function code(text: string): string {
  const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const gap = fence.length > 1 ? " " : "";
  return `${fence}${gap}${text.replace(/\s+/g, " ")}${gap}${fence}`;
}

export function codeBlock(text: string, language: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/**
 * A document with both languages one after the other, Chinese first, and links to them at its top.
 *
 * @param source the code it is made of, for whoever would change it
 */
export function bilingual(title: Wording, source: string, body: (language: Language) => readonly string[]): string {
  return [
    `<!-- npm run docs makes this page of ${source}: change that, not this. -->`,
    `# ${title.zh} · ${title.en}`,
    "[中文](#中文) · [English](#english)",
    "## 中文",
    ...body("zh"),
    "## English",
    ...body("en"),
  ]
    .join("\n\n")
    .concat("\n");
}
