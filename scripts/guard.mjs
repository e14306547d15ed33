// Stands between us and one long-lived program, so that the program ends when we do, however we end: a kill -9 of `npm start` closes
// the channel below, and the guard then stops its program the gentle way. Started by service.mjs.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const { command, args, cwd, uid, gid, stopSignal, killSignal, graceMs, removeAfter } = JSON.parse(process.argv[2]);

const child = spawn(command, args, { cwd, uid, gid, stdio: ["ignore", "inherit", "inherit"], windowsHide: true });
let stopping = false;

function stop() {
  if (stopping) return;
  stopping = true;
  child.kill(stopSignal);
  setTimeout(() => child.kill(killSignal), graceMs).unref();
  setTimeout(() => child.kill("SIGKILL"), graceMs + 5_000).unref();
}

child.on("error", (error) => {
  console.error(error.message);
  process.exitCode = 127;
  process.channel?.unref();
});
child.on("exit", (code, signal) => {
  if (removeAfter) rmSync(removeAfter, { recursive: true, force: true });
  if (!process.connected) process.exit(code ?? 1);
  process.send({ exited: true, code, signal }, () => process.exit(code ?? 1));
});
process.on("message", stop);
process.on("disconnect", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
