import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** A database of its own for one test file, so that files never meet. Refuses a server that is not this machine. */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const serverUrl = localServerUrl(process.env.TEST_DATABASE_URL);
  const name = `sandbox_test_${randomBytes(6).toString("hex")}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** @throws unless the address is set and leads to 127.0.0.1 or localhost */
export function localServerUrl(text: string | undefined): string {
  if (!text) throw new Error("TEST_DATABASE_URL must name a Postgres on this machine in which databases may be made.");
  const { hostname } = new URL(text);
  if (hostname !== "127.0.0.1" && hostname !== "localhost")
    throw new Error(`Tests make and drop databases: TEST_DATABASE_URL must be on 127.0.0.1 or localhost, not ${hostname}.`);
  return text;
}

async function onServer(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
