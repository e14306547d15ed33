import { Client } from "pg";
import { expect, test } from "vitest";
import { createTestDatabase } from "./database";

async function countTables(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM information_schema.tables WHERE table_schema = 'public'",
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}

test("gives each caller a migrated database of its own, and takes it away again", async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect(first.url).not.toBe(second.url);
  expect(await countTables(first.url)).toBeGreaterThan(5);
  await first.drop();
  await expect(countTables(first.url)).rejects.toThrow(/does not exist/);
  await second.drop();
});

test("refuses a server on another machine before it is asked anything", async () => {
  const env = { TEST_DATABASE_URL: "postgres://someone@db.example.com/postgres", TEST_TEMPLATE_DATABASE: "template" };
  await expect(createTestDatabase(env)).rejects.toThrow("db.example.com");
});
