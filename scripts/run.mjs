import { spawn } from "node:child_process";
import { root } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

const groups = process.platform !== "win32";

/**
 * Runs a command to its end and keeps what it said. It gets a process group of its own, so that a Ctrl-C in the terminal reaches us
 * first and an abort takes its whole family with it.
 *
 * @returns {Promise<{ code: number, output: string }>} the code is 1 when a signal ended it
 */
export function run(command, args, { env = process.env, cwd = root, uid, gid, signal } = {}) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(command, args, { cwd, env, uid, gid, stdio: ["ignore", "pipe", "pipe"], detached: groups, windowsHide: true });
    let output = "";
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    const end = () => {
      try {
        if (groups && child.pid) process.kill(-child.pid, "SIGTERM");
        else child.kill();
      } catch (error) {
        if (error.code !== "ESRCH") throw error;
      }
    };
    signal?.addEventListener("abort", end, { once: true });
    child.on("error", reject);
    child.on("close", (code) => {
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(signal.reason);
      else resolve({ code: code ?? 1, output });
    });
  });
}

/** @throws Refusal with everything the command said, when it fails */
export async function runOrRefuse(what, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Refusal(`${what} failed.\n\n${output.trim()}`);
  return output;
}

/** A script with our own Node. */
export const runNode = (args, options) => run(process.execPath, args, options);
export const runNodeOrRefuse = (what, args, options) => runOrRefuse(what, process.execPath, args, options);

/** Begins now what is awaited later, and notes how long it really took. Its failure waits for whoever awaits it. */
export function beginEarly(work) {
  const from = Date.now();
  const promise = work().then((result) => ({ ...result, ms: Date.now() - from }));
  promise.catch(() => undefined);
  return promise;
}
