import { processLog } from "./log";
import { readSettings, SettingsError } from "./settings";
import { startSandbox } from "./start";

/** `tsx sandbox/main.ts`: an Alipay in a box, until it is told to stop. */
async function main() {
  const settings = readSettings(process.env);
  const sandbox = await startSandbox(settings, processLog);
  processLog.info("listening", { origin: sandbox.origin, studio: settings.studioPublicOrigin });

  const stop = () => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}

function fail(error: unknown): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (error instanceof SettingsError) process.stderr.write(`sandbox: ${error.message}\n`);
  else if (code === "EADDRINUSE")
    process.stderr.write(`sandbox: port ${process.env.SANDBOX_PORT || 3100} is taken. Set SANDBOX_PORT to a free one.\n`);
  else processLog.error("start", error);
  process.exit(1);
}

main().catch(fail);
