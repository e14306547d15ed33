import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataDir } from "./place.mjs";

/** STUDIO_SECRET, or the one made on this clone's first start. Whoever loses the file loses the private keys sealed with it. */
export function readSecret(env = process.env) {
  if (env.STUDIO_SECRET) return env.STUDIO_SECRET;
  const path = join(dataDir, "secret");
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  }
  return readFileSync(path, "utf8").trim();
}
