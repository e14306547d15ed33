import { createDocument } from "../../lib/template/document";
import { exportTemplate, type ExportForm } from "../../lib/template/export";
import { fitToApp, type FitChange } from "../../lib/template/fit";
import { importTemplate } from "../../lib/template/import";
import { foundWords } from "../../lib/template/import-words";
import { inWords, type Locale } from "../../lib/template/wording";
import { exitCodes, pathOf, plain, UsageError, type Call } from "./call";
import { giveUp, lineOf } from "./file-issue";
import { exportRefusalWords, importRefusalWords, placeOf } from "./import-refusals";
import { readBytes } from "./read-file";
import { writeFile } from "./write-file";

/**
 * `import IN OUT`: a template as it was found, written as a whole one, bare with --bare, or as an archive where OUT is one. Says what it
 * found and which hand edits Alipay asks for; --fit makes them.
 */
export function importFile(call: Call): number {
  const { files, flags, locale } = call;
  const [from, to, third] = files;
  if (from === undefined || to === undefined || third !== undefined)
    throw new UsageError({ zh: "需要两个文件：从哪里读，写到哪里。", en: "Two files are needed: where to read and where to write." });
  const input = readBytes(pathOf(call, from));
  if (!input.ok) return giveUp(call, from, input);
  const imported = importTemplate(input.bytes);
  if (!imported.ok) return refuse(call, from, imported.code, inWords(importRefusalWords(imported), locale), placeOf(imported));
  call.out(`${inWords(foundWords(imported.found), locale)}\n`);

  if (flags.fit && flags.app === undefined && flags.callback === undefined && flags.logo === undefined)
    throw new UsageError({
      zh: "--fit 要知道改成什么：请加上 --app、--callback 或 --logo。",
      en: "--fit has to know what to fit to: give --app, --callback or --logo.",
    });

  const target = { appId: flags.app ?? "", callbackUrl: flags.callback ?? "", logoUrl: flags.logo ?? "" };
  const document = createDocument(imported.text);
  const fitted = fitToApp(document, { ...target, merchantName: "", stripUrl: "", iconUrl: "" });
  report(call, fitted.changes);

  const exported = exportTemplate(flags.fit ? fitted.document.text : document.text, formOf(call, to));
  if (!exported.ok) return refuse(call, from, exported.code, inWords(exportRefusalWords(exported), locale), placeOf(exported));
  const exitCode = writeFile(call, to, exported.bytes, { mayReplace: flags.force === true });
  if (exitCode === exitCodes.fine) call.out(`${plain(inWords({ zh: "已写入 {to}", en: "written to {to}" }, locale, { to }))}\n`);
  return exitCode;
}

function formOf({ flags }: Call, to: string): ExportForm {
  if (/\.(?:alipass|zip)$/i.test(to)) return "alipass";
  return flags.bare ? "bare" : "wrapped";
}

function report({ flags, locale, out }: Call, changes: readonly FitChange[]): void {
  if (changes.length === 0) return;
  const heading = flags.fit
    ? { zh: "改动 {count} 处：", en: "Changed, {count}:" }
    : { zh: "支付宝要求的改动 {count} 处，加 --fit 写入：", en: "Hand edits that Alipay asks for, {count}; --fit makes them:" };
  out(`${inWords(heading, locale, { count: changes.length })}\n`);
  for (const { pointer, before, after, reason } of changes)
    out(`  ${plain(`${pointer}: ${shown(before, locale)} → ${shown(after, locale)}`)} (${inWords(reason, locale)})\n`);
}

const MAX_SHOWN = 80;

/** A value in one line; undefined is what is not there. */
function shown(value: unknown, locale: Locale): string {
  if (value === undefined) return inWords({ zh: "无", en: "none" }, locale);
  const text = JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

function refuse(call: Call, file: string, code: string, message: string, place: { line: number; column: number }): number {
  call.err(lineOf({ file, ...place, pointer: "", severity: "error", code: `import.${code.replaceAll("_", "-")}`, message }));
  return exitCodes.wrong;
}
