import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataDir } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

/** lib/env.ts asks for as much; said here before anything is started. */
const MIN_LENGTH = 32;

/**
 * STUDIO_SECRET, or the one made on this clone's first start. Whoever loses the file loses the private keys sealed with it.
 *
 * @param {Record<string, string | undefined>} env
 */
export function readSecret(env = process.env) {
  if (env.STUDIO_SECRET) return requireLength(env.STUDIO_SECRET, "STUDIO_SECRET");
  const path = join(dataDir, "secret");
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  }
  return requireLength(readFileSync(path, "utf8").trim(), path);
}

function requireLength(secret, name) {
  if (secret.length >= MIN_LENGTH) return secret;
  throw new Refusal(`${name} has ${secret.length} characters; a secret needs at least ${MIN_LENGTH}.`);
}
