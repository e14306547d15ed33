import { createDeps } from "@/lib/deps";
import { readEnv } from "@/lib/env";
import { startWorker } from "@/lib/job/worker";

// `npm run worker`: the background jobs in a process of their own; the web processes then run with WORKER=off.
const env = readEnv();
const deps = createDeps(env);
const worker = await startWorker(deps, env.databaseDirectUrl);
deps.log.info({}, "worker: ready");
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    worker
      .stop()
      .then(() => deps.pool.end())
      .catch((error: unknown) => {
        deps.log.error({ err: error }, "worker: did not stop cleanly");
        process.exitCode = 1;
      });
  });
}
