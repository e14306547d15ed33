import { Logger, run, type TaskList } from "graphile-worker";
import { settleDue, type SettleDeps } from "@/lib/claim/settle";
import type { JobStore } from "@/lib/job/store";
import type { ShelfStore } from "@/lib/template/shelf-store";

export type WorkerDeps = SettleDeps & {
  jobs: JobStore;
  shelf: Pick<ShelfStore, "sweepDeleted">;
  log: SettleDeps["log"] & { info(fields: object, message: string): void; debug(fields: object, message: string): void };
};

/** Every minute what is due is settled, whatever happened to the jobs that requests left; once a day what is over is swept. */
const CRONTAB = ["* * * * * settle ?max=1", "17 3 * * * sweep ?max=1"].join("\n");

/** A look finds at most a batch; while there was one, the next look follows soon. */
const NEXT_LOOK_MS = 5_000;

/**
 * Runs the background jobs until `stop`. In the web process by default, or alone (scripts/worker.ts); as many as there are processes:
 * a job is taken by one of them, and a claim by its lease.
 *
 * @param databaseUrl a direct connection: the queue listens, which a pooler in transaction mode cannot carry
 */
export async function startWorker(deps: WorkerDeps, databaseUrl: string): Promise<{ stop: () => Promise<void> }> {
  const taskList: TaskList = {
    settle: async () => {
      if ((await settleDue(deps)) > 0) await deps.jobs.settleSoon(NEXT_LOOK_MS);
    },
    sweep: async () => {
      deps.log.info({ entries: await deps.jobs.deleteOldTunnelEntries() }, "tunnel entries swept");
      deps.log.info({ templates: await deps.shelf.sweepDeleted() }, "deleted templates swept");
    },
  };
  const logger = new Logger((scope) => (level, message) => {
    if (String(level) === "error") deps.log.error({ scope }, message);
    else deps.log.debug({ scope }, message);
  });
  const runner = await run({
    connectionString: databaseUrl,
    maxPoolSize: 3,
    concurrency: 2,
    noHandleSignals: true,
    crontab: CRONTAB,
    taskList,
    logger,
  });
  return { stop: () => runner.stop() };
}
