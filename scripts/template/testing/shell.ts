import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../run";

/** For tests: a folder of its own, and the command line run in this process with everything it writes caught. */
export function createShell(env: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "template-"));
  return {
    cwd,
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(join(cwd, name), content);
      return name;
    },
    async run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
      let out = "";
      let err = "";
      const code = await run(args, { env, cwd, out: (text) => void (out += text), err: (text) => void (err += text) });
      return { code, out, err };
    },
  };
}
