import { createDocument } from "../../lib/template/document";
import { exitCodes, pathOf, theOneFile, UsageError, type Call } from "./call";
import { brokenLine, giveUp } from "./file-issue";
import { formatText } from "../../lib/json/format";
import { readText } from "./read-file";
import { writeFile } from "./write-file";

/** `format FILE`: the text indented anew, on standard output or, with --write, in its place. A broken text stays as it is. */
export function format(call: Call): number {
  const file = theOneFile(call);
  const read = readText(pathOf(call, file));
  if (!read.ok) return giveUp(call, file, read);
  const { text, isArchive, hasMark } = read;
  if (isArchive && call.flags.write) throw new UsageError({ zh: "压缩包不能写回。", en: "An archive cannot be written back." });
  const { tree, broken } = createDocument(text);
  if (!tree) {
    if (broken) call.err(brokenLine(file, broken, call.locale));
    return exitCodes.wrong;
  }
  const mark = hasMark ? "\uFEFF" : "";
  const formatted = mark + formatText(text, tree);
  if (!call.flags.write) call.out(formatted);
  else if (formatted !== mark + text) return writeFile(call, file, formatted);
  return exitCodes.fine;
}
