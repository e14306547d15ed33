import { writeFileSync } from "node:fs";
import { exitCodes, pathOf, say, type Call } from "./call";

/** Writes a file, over what is there when it may; says why when it cannot. */
export function writeFile(call: Call, file: string, content: string | Uint8Array, { mayReplace = true } = {}): number {
  try {
    writeFileSync(pathOf(call, file), content, { flag: mayReplace ? "w" : "wx" });
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
