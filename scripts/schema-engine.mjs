import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./place.mjs";
import { Refusal } from "./refusal.mjs";
import { openPool, shadowDatabase } from "./shadow-database.mjs";

const filters = { externalTables: [], externalEnums: [] };
const migrationsDir = join(root, "prisma", "migrations");

let loading = null;

/**
 * Prisma's own engine compiled to WebAssembly, in this process: the CLI would download a native one, which fails offline.
 * Once per process: the bindings hold the memory of the first instance.
 */
const getEngine = () => (loading ??= loadEngine());

async function loadEngine() {
  // Where the engine leaves the words of a panic before it traps.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(`Prisma's schema engine: ${message}`) };
  const require = createRequire(import.meta.url);
  const name = "@prisma/schema-engine-wasm/schema_engine_bg";
  const bindings = await import(name);
  const bytes = readFileSync(require.resolve(name).replace(/\.js$/, ".wasm"));
  const imports = Object.entries(bindings).map(([key, value]) => [key, key.startsWith("__wbg_setTimeout_") ? setIdleTimeout : value]);
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": Object.fromEntries(imports) });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** The engine leaves behind the ten seconds it would wait for a lock; nobody should have to sit them out. */
const setIdleTimeout = (callback, ms) => setTimeout(callback, ms).unref();

const readSchema = () => ({ files: [{ path: "schema.prisma", content: readFileSync(join(root, "prisma", "schema.prisma"), "utf8") }] });

/** prisma/migrations as the engine wants it. */
function readMigrations() {
  const lockfile = join(migrationsDir, "migration_lock.toml");
  const names = existsSync(migrationsDir) ? readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map(({ name }) => ({ path: name, migrationFile: readMigration(name) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

const readMigration = (name) => ({
  path: "migration.sql",
  content: { tag: "ok", value: readFileSync(join(migrationsDir, name, "migration.sql"), "utf8") },
});

async function withEngine(url, work) {
  const SchemaEngine = await getEngine();
  const { default: pg } = await import("pg");
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import("@prisma/driver-adapter-utils");
  const pool = openPool(pg, url);
  const factory = new PrismaPg(pool);
  const shadow = shadowDatabase(url, { pg, pool, PrismaPg, ColumnTypeEnum });
  // The adapter's own leaves its connections open and loses to the database named in the address.
  factory.connectToShadowDb = shadow.connect;
  const datamodels = readSchema().files.map(({ path, content }) => [path, content]);
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
  try {
    return await work(engine);
  } finally {
    engine.free();
    await shadow.drop();
    await pool.end();
  }
}

/**
 * Brings a database to the newest migration. Keeps Prisma's own table, so that its CLI can take over at any time.
 *
 * @returns {Promise<string[]>} the migrations that were applied
 * @throws Refusal when history and folder do not fit together, saying what to do
 */
export function migrate(url) {
  return withEngine(url, async (engine) => {
    const migrationsList = readMigrations();
    const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
    if (found.failedMigrationNames.length > 0) {
      throw new Refusal(
        `The database holds a migration that broke off (${found.failedMigrationNames.join(", ")}). Restore a backup, or mend it by hand.`,
      );
    }
    if (found.editedMigrationNames.length > 0) {
      throw new Refusal(
        `A migration was changed after this database took it: ${found.editedMigrationNames.join(", ")}. Take the change back.`,
      );
    }
    if (found.history && found.history.diagnostic !== "databaseIsBehind") {
      const names = found.history.unpersistedMigrationNames.join(", ");
      throw new Refusal(`This database is newer than the program: it holds ${names}, which prisma/migrations does not. Update the clone.`);
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that is missing between prisma/migrations and prisma/schema.prisma; empty when nothing is.
 *
 * @param url a database of a local server on which the engine may make, and drop, another to play the migrations into
 */
export function diffMigrations(url) {
  return withEngine(url, async (engine) => {
    const from = { tag: "migrations", ...readMigrations() };
    const to = { tag: "schemaDatamodel", ...readSchema() };
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
    return stdout?.trim() === "-- This is an empty migration." ? "" : (stdout ?? "");
  });
}
