import { ensureDemo } from "@/lib/demo/ensure";
import type { Deps } from "@/lib/deps";
import { AppError } from "@/lib/errors";
import { startWorker } from "@/lib/job/worker";
import { createOwner } from "@/lib/merchant/owner";

/** The first operator from the environment; who exists already stays as they are, a changed variable changes nobody's password. */
async function ensureOwner(deps: Deps): Promise<boolean> {
  if (await deps.owners.isInstalled()) return true;
  if (!deps.env.owner) return false;
  try {
    await createOwner(deps, deps.env.owner);
  } catch (error) {
    // Another process of this installation was faster.
    if (error instanceof AppError && error.code === "setup_closed") return true;
    if (error instanceof AppError && error.code === "input_invalid") {
      throw new Error(`STUDIO_OWNER_EMAIL or STUDIO_OWNER_PASSWORD cannot be used: ${error.params.path} (${error.params.problem}).`, {
        cause: error,
      });
    }
    throw error;
  }
  return true;
}

/** What a server process does before it takes requests. Safe to run in several processes at once, and again at every start. */
export async function boot(deps: Deps): Promise<void> {
  if (!(await ensureOwner(deps))) {
    // For the person in front of the terminal, and only there: the link is the key to the first account, so it goes into no log.
    process.stdout.write(`First start. Create the first operator here: ${deps.env.publicUrl}/setup?token=${deps.secretBox.setupToken()}\n`);
  }
  if (deps.env.workerInWeb) await startWorker(deps, deps.env.databaseDirectUrl);
  // Not waited for: the simulator asks us nothing before it is there, and /api/health says when it is.
  ensureDemo(deps).catch((error: unknown) => deps.log.error({ err: error }, "demo: not ready"));
}
