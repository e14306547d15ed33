import pg from "pg";
import { Refusal } from "./refusal.mjs";

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const ensureDatabase = (maintenanceUrl, name) =>
  withClient(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });

export const createDatabase = (maintenanceUrl, name) =>
  withClient(maintenanceUrl, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));

export const dropDatabase = (maintenanceUrl, name) =>
  withClient(maintenanceUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`));

/** @throws Refusal when the database of DATABASE_URL does not answer or is too old; never names the password */
export async function requireDatabase(url) {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS text",
      );
      if (rows[0].version < 150_000) throw new Refusal(`DATABASE_URL is a Postgres ${rows[0].text}; 15 or newer is needed.`);
      return { note: `DATABASE_URL, Postgres ${rows[0].text}` };
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The database of DATABASE_URL does not answer: ${error.message || error.code}`);
  }
}
