import { randomUUID } from "node:crypto";
import { accessSync, chmodSync, chownSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { exitCodes, pathOf, say, type Call } from "./call";

/** Writes a file, over what is there when it may; says why when it cannot. Whoever reads a file that is replaced sees one of the two, whole. */
export function writeFile(call: Call, file: string, content: string | Uint8Array, { mayReplace = true } = {}): number {
  try {
    const path = pathOf(call, file);
    const existing = mayReplace ? findFile(path) : null;
    if (existing === null) writeFileSync(path, content, { flag: mayReplace ? "w" : "wx" });
    else replace(existing, content);
    return exitCodes.fine;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EEXIST")
      say(call, { zh: "{file} 已存在，要覆盖请加 --force。", en: "{file} is there already; --force replaces it." }, { file });
    else if (code !== "") say(call, { zh: "{file} 无法写入（{code}）。", en: "{file} cannot be written ({code})." }, { file, code });
    else throw error;
    return exitCodes.file;
  }
}

/** The file itself where the path is a link to one; null for what is not there, and for devices and pipes. */
function findFile(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? realpathSync(path) : null;
}

/** The content goes into a file beside, which then takes the place: a program that is stopped in between loses nothing. */
function replace(path: string, content: string | Uint8Array): void {
  accessSync(path, constants.W_OK);
  const { mode, uid, gid } = statSync(path);
  const draft = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    writeFileSync(draft, content, { flag: "wx", mode: 0o600, flush: true });
    if (process.getuid?.() === 0) chownSync(draft, uid, gid);
    chmodSync(draft, mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
