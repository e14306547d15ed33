import { expect, test } from "vitest";
import { ensureDemo } from "@/lib/demo/ensure";
import { createDeps } from "@/lib/deps";
import { readEnv } from "@/lib/env";
import { createTestDatabase } from "@/lib/testing/database";

test("a database that is too busy at the start is asked again, so that the demo is there in the end", async () => {
  const database = await createTestDatabase();
  const deps = createDeps(
    readEnv({ DATABASE_URL: database.url, STUDIO_SECRET: "s".repeat(32), SANDBOX_URL: "http://127.0.0.1:9", LOG_LEVEL: "silent" }),
  );
  let asked = 0;
  const demo = {
    ...deps.demo,
    create: (merchant: Parameters<typeof deps.demo.create>[0]) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("Unable to start a transaction in the given time.")) : deps.demo.create(merchant);
    },
    // The merchant is enough here: what follows needs the simulator.
    find: () => Promise.resolve(null),
  };
  await ensureDemo({ ...deps, demo });
  expect(asked).toBe(2);
  expect(await deps.demo.find()).toMatchObject({ slug: "demo", appRowId: null });
  await deps.prisma.$disconnect();
  await deps.pool.end();
  await database.drop();
});
