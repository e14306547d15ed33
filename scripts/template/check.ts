import { issueText } from "../../lib/template/issue";
import { checkTemplate } from "../../lib/template/rules/check";
import type { CheckOptions } from "../../lib/template/rules/rule";
import type { Severity } from "../../lib/template/issue";
import type { Locale } from "../../lib/template/wording";
import { exitCodes, pathOf, plainJson, UsageError, type Call } from "./call";
import { lineOf, problemIssue, type FileIssue } from "./file-issue";
import { readText } from "./read-file";
import { readTemplateText } from "./template-text";

/** `check FILE…`: what the rules say, a line an issue; with --json one array of them all and nothing else. */
export function check(call: Call): number {
  const { files, flags, locale } = call;
  if (files.length === 0) throw new UsageError({ zh: "请写上要检查的文件。", en: "Which files?" });
  const options: CheckOptions = {
    now: new Date(),
    ...(flags.app !== undefined && { appId: flags.app }),
    ...(flags.callback !== undefined && { callbackUrl: flags.callback }),
  };
  const counts = new Map<Severity, number>();
  // One after the other: below long keys all pointers together can be more than a string holds.
  let before = "[\n";
  let isUnreadable = false;
  for (const file of files) {
    const read = readText(pathOf(call, file));
    isUnreadable ||= !read.ok && read.code === "file.unreadable";
    const issues = read.ok ? checkText(file, read.text, options, locale) : [problemIssue(file, read, locale)];
    for (const issue of issues) {
      counts.set(issue.severity, (counts.get(issue.severity) ?? 0) + 1);
      call.out(flags.json ? before + itemOf(issue) : lineOf(issue));
      before = ",\n";
    }
  }
  if (flags.json) call.out(counts.size === 0 ? "[]\n" : "\n]\n");
  else call.err(`${summary(files.length, counts, locale)}\n`);
  if (isUnreadable) return exitCodes.file;
  return counts.has("error") ? exitCodes.wrong : exitCodes.fine;
}

const itemOf = (issue: FileIssue): string => plainJson([issue]).slice(2, -2);

function checkText(file: string, text: string, options: CheckOptions, locale: Locale): FileIssue[] {
  const { document, isBare, inFile } = readTemplateText(text);
  return checkTemplate(document, { ...options, isBare }).flatMap((found) => {
    const issue = inFile(found);
    if (!issue) return [];
    const { code, severity, pointer, range } = issue;
    return [{ file, line: range.line, column: range.column, pointer, severity, code, message: issueText(issue, locale) }];
  });
}

function summary(fileCount: number, counts: ReadonlyMap<Severity, number>, locale: Locale): string {
  const isEnglish = locale === "en";
  const count = (number: number, zh: string, en: string): string =>
    isEnglish ? `${number} ${en}${number === 1 ? "" : "s"}` : `${number} 个${zh}`;
  const found = (["error", "warning", "note"] as const)
    .filter((severity) => counts.has(severity))
    .map((severity) => count(counts.get(severity) ?? 0, severityWords[severity], severity));
  const files = count(fileCount, "文件", "file");
  if (found.length === 0) return isEnglish ? `${files}: nothing found` : `${files}：没有发现问题`;
  return isEnglish ? `${files}: ${found.join(", ")}` : `${files}：${found.join("，")}`;
}

const severityWords: Record<Severity, string> = { error: "错误", warning: "警告", note: "提示" };
