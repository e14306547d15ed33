import { randomBytes } from "node:crypto";
import { createDatabase, dropDatabase } from "./database.mjs";
import { ensureClient } from "./generate.mjs";
import { requireLocal } from "./local-database.mjs";
import { startThrowAwayPostgres } from "./postgres.mjs";
import { migrate } from "./schema-engine.mjs";
import { withDatabase } from "./shadow-database.mjs";

/**
 * Before the database tests: a server on this machine and a migrated database to copy. Their names reach the tests as TEST_DATABASE_URL
 * and TEST_TEMPLATE_DATABASE (lib/testing/database.ts).
 */
export async function setup() {
  await ensureClient();
  const own = process.env.TEST_DATABASE_URL ? null : await startThrowAwayPostgres();
  const url = process.env.TEST_DATABASE_URL ?? own.url("postgres");
  requireLocal(url);
  const template = `alipass_template_${randomBytes(6).toString("hex")}`;
  await createDatabase(url, template);
  await migrate(withDatabase(url, template));
  process.env.TEST_DATABASE_URL = url;
  process.env.TEST_TEMPLATE_DATABASE = template;
  return async function teardown() {
    if (own) await own.stop();
    else await dropDatabase(url, template);
  };
}
