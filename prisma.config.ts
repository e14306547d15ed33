import { defineConfig } from "prisma/config";

// No address of a database: `generate` needs none, and migrations run in our own process (scripts/schema-engine.mjs).
export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
