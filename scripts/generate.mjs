import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, root } from "./place.mjs";
import { runNodeOrRefuse } from "./run.mjs";

const out = join(root, "generated", "prisma");
const stamp = join(out, ".made-from");

/** Prisma's client from prisma/schema.prisma, when either changed. */
export async function ensureClient({ signal } = {}) {
  const prismaVersion = JSON.parse(readFileSync(join(root, "node_modules/prisma/package.json"), "utf8")).version;
  const schema = readFileSync(join(root, "prisma/schema.prisma"));
  const madeFrom = createHash("sha256").update(prismaVersion).update(schema).digest("hex");
  if (existsSync(stamp) && existsSync(join(out, "client.ts")) && readFileSync(stamp, "utf8") === madeFrom) return { note: "unchanged" };
  // `generate` needs no engine, but the CLI downloads one unless it is told where it is; any existing file will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await runNodeOrRefuse("prisma generate", [bin.prisma, "generate"], { env, signal });
  writeFileSync(stamp, madeFrom);
  return { note: "generated" };
}

if (process.argv[1] === import.meta.filename) await ensureClient();
