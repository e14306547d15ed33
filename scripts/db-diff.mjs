// npm run db:diff -- NAME: writes the migration that brings prisma/migrations to prisma/schema.prisma.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./place.mjs";
import { startThrowAwayPostgres } from "./postgres.mjs";
import { diffMigrations } from "./schema-engine.mjs";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: npm run db:diff -- add_claim_links");
  process.exit(2);
}

const server = await startThrowAwayPostgres();
try {
  const sql = await diffMigrations(server.url("postgres"));
  if (sql === "") console.log("The migrations build what the schema says: nothing to write.");
  else {
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = join(root, "prisma", "migrations", `${stamp}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "migration.sql"), sql);
    console.log(
      `Wrote ${relative(root, folder)}/migration.sql. Read it: CHECKs and partial indexes are SQL of ours that the schema does not know.`,
    );
  }
} finally {
  await server.stop();
}
