import { randomBytes } from "node:crypto";
import { Client } from "pg";

export type TestDatabase = { url: string; drop: () => Promise<void> };

const localHosts = ["127.0.0.1", "localhost", "[::1]"];

/**
 * An empty database with all migrations, for one test file, copied from a template in a few hundredths of a second. Close your
 * connections before `drop`; what a test forgot is cut off.
 *
 * @throws Error when the tests were not started through vitest's project `db`, or the server is not on this machine
 */
export async function createTestDatabase(env: Record<string, string | undefined> = process.env): Promise<TestDatabase> {
  const server = env.TEST_DATABASE_URL;
  const template = env.TEST_TEMPLATE_DATABASE;
  if (!server || !template) throw new Error("Database tests are named *.db.test.ts and run with `npm run test:db -- PATH`.");
  const address = new URL(server);
  if (!localHosts.includes(address.hostname))
    throw new Error(`Tests refuse the database on ${address.hostname}: only one on this machine will do.`);

  const name = `alipass_test_${randomBytes(6).toString("hex")}`;
  await ask(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  address.pathname = `/${name}`;
  return { url: address.href, drop: () => ask(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
