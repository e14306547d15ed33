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
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && interrupt("npm ended"), 1_000).unref();
  return controller.signal;
}

export class Interrupt extends Error {
  name = "Interrupt";
}
