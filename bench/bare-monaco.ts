import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { build } from "esbuild";

/**
 * Opens a page with Monaco, JSON and a text, and nothing else, in a process of its own: what a key costs there is what the designer is held
 * against.
 */
export async function openBareMonaco(browser: Browser, text: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const bare = await serveBareMonaco(text);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(bare.url);
  await page.waitForSelector("body[data-ready]", { timeout: 60_000 });
  const close = async () => {
    await context.close();
    await bare.close();
  };
  return { page, close };
}

async function serveBareMonaco(text: string): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "bare-monaco-"));
  await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: "ts" },
    outfile: join(folder, "page.js"),
    bundle: true,
    minify: true,
    format: "esm",
    loader: { ".ttf": "dataurl" },
    logLevel: "error",
  });
  await build({
    entryPoints: {
      editor: "monaco-editor/editor/editor.worker.js",
      json: "monaco-editor/languages/features/json/json.worker.js",
    },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    logLevel: "error",
  });
  const files: Record<string, { type: string; body: string }> = {
    "/": { type: "text/html; charset=utf-8", body: page },
    "/text": { type: "text/plain; charset=utf-8", body: text },
  };
  for (const [name, type] of [
    ["page.js", "text/javascript"],
    ["page.css", "text/css"],
    ["editor.js", "text/javascript"],
    ["json.js", "text/javascript"],
  ] as const) {
    files[`/${name}`] = { type, body: await readFile(join(folder, name), "utf8") };
  }
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/plain" }).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const entry = `
import * as monaco from "monaco-editor/editor/editor.api.js";
import "monaco-editor/features/register.all.js";
import "monaco-editor/languages/features/json/register.js";
self.MonacoEnvironment = { getWorker: (_id, label) => new Worker(label === "json" ? "/json.js" : "/editor.js") };
const value = await (await fetch("/text")).text();
monaco.editor.create(document.getElementById("editor"), { value, language: "json", wordWrap: "on", minimap: { enabled: false }, automaticLayout: true });
document.body.dataset.ready = "yes";
`;
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Monaco</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
<style>body{margin:0}#editor{width:520px;height:780px}</style><div id="editor"></div><script type="module" src="/page.js"></script></html>`;
