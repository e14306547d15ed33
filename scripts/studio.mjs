import { bin } from "./place.mjs";
import { waitUntilOk } from "./health.mjs";
import { startService } from "./service.mjs";

const local = (host) => (host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host);

/**
 * The simulator and the web server on a migrated database and a finished build, until `/api/health` answers 200.
 *
 * @param programs is filled as they start, so that the caller can stop what runs even when this throws
 * @param onOutput gets what the programs print
 */
export async function startStudio({ env, host, port, sandboxPort, distDir, progress, programs, signal, onOutput }) {
  const url = `http://${local(host)}:${port}`;
  const sandboxUrl = sandboxPort ? `http://127.0.0.1:${sandboxPort}` : null;
  const sandbox = sandboxPort ? { SANDBOX: "on", SANDBOX_PORT: String(sandboxPort), STUDIO_LOCAL_URL: url } : { SANDBOX: "off" };
  const all = {
    ...env,
    ...sandbox,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    HOST: host,
    NEXT_DIST_DIR: distDir,
  };
  const start = (name, args) => programs.push(startService(name, process.execPath, args, { env: all, onOutput }));
  const ended = () => Promise.race(programs.map(({ exited }) => exited.then(({ name }) => name)));

  if (sandboxUrl) {
    await progress.step("sandbox Alipay", async () => {
      start("The sandbox", ["--import", "tsx", "sandbox/main.ts"]);
      await waitUntilOk(`${sandboxUrl}/`, { ended: ended(), signal });
      return { note: sandboxUrl };
    });
  }
  await progress.step("web server", async () => {
    start("The web server", [bin.next, "start", "-H", host, "-p", String(port)]);
    await waitUntilOk(`${url}/api/health`, { ended: ended(), signal });
    return { note: url };
  });
  return { url, sandboxUrl, ended: ended() };
}

/** Ends programs one after another, the last started first. */
export async function stopInOrder(programs) {
  for (const program of programs.toReversed()) await program.stop();
}
