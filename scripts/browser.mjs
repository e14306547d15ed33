import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bin } from "./place.mjs";
import { Refusal } from "./refusal.mjs";
import { run, runNode } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPlaces = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

const doesRun = (path) => spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;

function findInPath(name) {
  const folders = (process.env.PATH ?? "").split(":").filter(Boolean);
  return folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
}

async function findPlaywrightOwn() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

async function findBrowser() {
  const system = [...names.map(findInPath), ...macPlaces].filter(Boolean);
  return [...system, await findPlaywrightOwn()].find((path) => existsSync(path) && doesRun(path));
}

/**
 * A Chromium or Chrome for the journeys: the one named, one of the system, Playwright's own, or one that is installed now.
 *
 * @throws Refusal saying how to come by one
 */
export async function ensureBrowser({ signal } = {}) {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named) || !doesRun(named)) throw new Refusal(`PLAYWRIGHT_CHROMIUM_PATH=${named} is not a browser that runs.`);
    return { path: named, note: named };
  }
  const found = await findBrowser();
  if (found) return { path: found, note: found };
  const tried = await install({ signal });
  const installed = await findBrowser();
  if (installed) return { path: installed, note: `installed ${installed}` };
  throw new Refusal(`No browser for the journeys: install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM_PATH.\n\n${tried}`);
}

const isRoot = process.platform !== "win32" && process.getuid() === 0;

/** Playwright's download first; where that is out of reach, Debian's package, with a font that has Chinese. */
async function install({ signal }) {
  const download = await runNode([bin.playwright, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"], { signal });
  if (download.code === 0 || !isRoot || !existsSync("/usr/bin/apt-get")) return download.output;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update"], { env, signal });
  const packages = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { env, signal });
  return [download.output, update.output, packages.output].join("\n");
}
