import { readFile } from "node:fs/promises";
import type { Sandbox } from "../context";
import type { Reply } from "../http/reply";
import type { SandboxRequest } from "../http/request";

const contentTypes = { css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8" };

/** Only names that stand in the table of routes arrive here. */
export async function getAsset(_sandbox: Sandbox, { path }: SandboxRequest): Promise<Reply> {
  const name = path.slice("/assets/".length);
  const body = await readFile(new URL(`assets/${name}`, import.meta.url));
  return {
    status: 200,
    contentType: name.endsWith(".css") ? contentTypes.css : contentTypes.js,
    body,
    headers: { "cache-control": "no-cache" },
  };
}
