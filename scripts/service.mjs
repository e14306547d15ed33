import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "./place.mjs";

const guard = fileURLToPath(new URL("guard.mjs", import.meta.url));

/**
 * Starts a program that runs until it is stopped, out of reach of the terminal's Ctrl-C, so that we decide the order of ending.
 *
 * @param options `log`: a file descriptor that takes both outputs, else `onOutput(text)` gets them; `removeAfter`: a folder to delete at its end
 * @returns `exited` resolves with how it ended, asked for or not; `stop()` waits for the end
 */
export function startService(name, command, args, options = {}) {
  const { env = process.env, cwd = root, uid, gid, log, onOutput, removeAfter } = options;
  const { stopSignal = "SIGTERM", killSignal = "SIGKILL", graceMs = 10_000 } = options;
  const order = JSON.stringify({ command, args, cwd, uid, gid, stopSignal, killSignal, graceMs, removeAfter });
  const out = log ?? "pipe";
  const child = spawn(process.execPath, [guard, order], { env, stdio: ["ignore", out, out, "ipc"], detached: true, windowsHide: true });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => onOutput?.(text));

  let ended = null;
  const exited = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("message", (message) => (ended = { code: message.code, signal: message.signal }));
    child.on("close", (code, signal) => resolve({ name, ...(ended ?? { code, signal }) }));
  });
  return {
    name,
    exited,
    stop() {
      if (child.connected) child.send("stop", () => undefined);
      return exited;
    },
  };
}
