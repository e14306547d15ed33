import { readFileSync } from "node:fs";
import { commandLine } from "./alive.mjs";

/**
 * One signal for "stop what you are doing": Ctrl-C, kill, a closed terminal, or npm gone from above us. A terminal and npm may both
 * hand on one Ctrl-C, so only one that comes a second later means "now".
 */
export function listenForInterrupt() {
  const controller = new AbortController();
  let first = 0;
  const interrupt = (name) => {
    if (controller.signal.aborted && Date.now() - first > 1_000) process.exit(130);
    if (controller.signal.aborted) return;
    first = Date.now();
    controller.abort(new Interrupt(name));
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => interrupt(name));
  if (process.env.npm_lifecycle_event) {
    const above = whoIsAbove();
    setInterval(() => whoIsAbove() !== above && interrupt("npm ended"), 1_000).unref();
  }
  return controller.signal;
}

/** npm, and the shell it may have put between: killed the hard way, they tell nobody. */
function whoIsAbove() {
  const parent = process.ppid;
  const isShell = process.platform === "linux" && /^\S*sh -c /.test(commandLine(parent) ?? "");
  return isShell ? `${parent} ${parentOf(parent)}` : String(parent);
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ESRCH") return "nobody";
    throw error;
  }
}

export class Interrupt extends Error {
  name = "Interrupt";
}
