import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine, worksIn } from "./alive.mjs";
import { dataDir, root } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * One process of a kind per clone.
 *
 * @param {{ name: string, script: string, refuse: (holder: object) => Error }} options `script` is how the holder's command line is known
 * @returns `leftBehind` is true when an earlier holder ended without letting go: its children may still be ending
 */
export function takeLock({ name, script, refuse, note = {} }) {
  const path = join(dataDir, name);
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new Refusal(`Cannot make the folder ${dataDir}: ${error.message}`);
  }
  const text = JSON.stringify({ pid: process.pid, ...note });
  let leftBehind = false;
  for (;;) {
    try {
      writeFileSync(path, text, { flag: "wx" });
      return { leftBehind, release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (error.code !== "EEXIST") throw new Refusal(`Cannot write into ${dataDir}: ${error.message}`);
    }
    const holder = readHolder(path);
    if (holder && isHolding(holder, script)) throw refuse(holder);
    leftBehind = true;
    rmSync(path, { force: true });
  }
}

/** A process id alone proves nothing: after a crash, and in a container nearly always, it belongs to somebody else. */
function isHolding({ pid }, script) {
  return pid !== process.pid && Boolean(commandLine(pid)?.includes(script)) && worksIn(pid, root);
}

function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}
