import { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createJobStore } from "@/lib/job/store";
import { startWorker, type WorkerDeps } from "@/lib/job/worker";
import { newId } from "@/lib/id";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

it("has what requests leave in doubt looked at, one waiting job at a time, and stops cleanly", async () => {
  let looks = 0;
  const nothing = () => Promise.reject(new Error("not called"));
  const deps: WorkerDeps = {
    jobs: createJobStore({ pool }),
    shelf: { sweepDeleted: nothing },
    claims: {
      leaseClaim: nothing,
      findClaim: nothing,
      findAppOf: nothing,
      recordPass: nothing,
      endLease: nothing,
      countSettleTry: nothing,
      listDue: () => {
        looks += 1;
        return Promise.resolve([]);
      },
    },
    gateway: { queryInstances: nothing },
    credentialsOf: () => {
      throw new Error("not called");
    },
    newId,
    log: { error: (fields, message) => expect.fail(`${message} ${JSON.stringify(fields)}`), info: () => undefined, debug: () => undefined },
  };
  const worker = await startWorker(deps, database.url);
  const seen = looks;
  await Promise.all(Array.from({ length: 5 }, () => deps.jobs.settleSoon(50)));
  const waiting = await pool.query("SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = 'settle-soon'");
  expect(waiting.rows).toEqual([{ n: 1 }]);
  await expect.poll(() => looks, { timeout: 5_000 }).toBeGreaterThan(seen);
  await worker.stop();
});
