import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./place.mjs";
import { runOrRefuse } from "./run.mjs";

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Whether node_modules is what package-lock.json asks for. npm notes what it installed in node_modules/.package-lock.json as its last
 * act, so a broken-off install counts as none. Optional packages (binaries of other platforms) may be absent.
 */
export function areDependenciesInstalled() {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const present = installed[path];
    return present ? present.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}

/** `npm ci`, development tools included: the build and the simulator need them, whatever NODE_ENV says. */
export async function ensureDependencies({ signal } = {}) {
  if (areDependenciesInstalled()) return { note: "already installed" };
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const args = [...npm.slice(1), "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  await runOrRefuse("npm ci", npm[0], args, { signal });
  return { note: "installed with npm ci" };
}
