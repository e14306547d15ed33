import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const rooms = "{app,bench,components,i18n,lib,messages,sandbox,scripts}";
const db = "**/*.db.test.ts";
const fuzz = "**/*.fuzz.test.ts";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      { extends: true, test: { name: "pure", include: [`${rooms}/**/*.test.{ts,tsx}`], exclude: [db, fuzz], testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: "db",
          include: [`${rooms}/${db}`],
          // Starts a Postgres that is thrown away, unless TEST_DATABASE_URL names one; each test file makes databases of its own.
          globalSetup: "scripts/test-database.mjs",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      { extends: true, test: { name: "soak", include: [`${rooms}/${fuzz}`], testTimeout: 600_000 } },
    ],
  },
});
