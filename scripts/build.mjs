import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, root } from "./place.mjs";
import { runNodeOrRefuse } from "./run.mjs";

/** Everything the build is made of. Tests are not: they change without changing it. */
const sources = ["app", "components", "lib", "i18n", "messages", "public", "prisma/schema.prisma", "package-lock.json", "tsconfig.json"];
const isRootSource = (name) => /^(next|postcss)\.config\.|^(proxy|instrumentation|instrumentation-client)\./.test(name);
const isTest = (name) => /\.(test|db\.test|fuzz\.test)\.tsx?$/.test(name);

function* walk(path) {
  if (!existsSync(join(root, path))) return;
  if (!statSync(join(root, path)).isDirectory()) return void (yield path);
  for (const entry of readdirSync(join(root, path)).sort()) if (!isTest(entry)) yield* walk(`${path}/${entry}`);
}

/** One text for one state of the sources and of what else decides the outcome. */
function describeSources(env) {
  const hash = createHash("sha256").update(`node ${process.versions.node.split(".")[0]}\n`);
  const names = Object.keys(env).filter((name) => name.startsWith("NEXT_PUBLIC_"));
  for (const name of names.sort()) hash.update(`${name}=${env[name]}\n`);
  const files = [...sources, ...readdirSync(root).filter(isRootSource).sort()].flatMap((path) => [...walk(path)]);
  for (const path of files) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

/**
 * The production build in `distDir`, made only when it is not of the present sources.
 *
 * @throws Refusal with what Next said
 */
export async function ensureBuild({ distDir, env = process.env, signal }) {
  const stamp = join(root, distDir, "built-from");
  const present = describeSources(env);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === present) return { note: "up to date" };
  rmSync(stamp, { force: true });
  const buildEnv = { ...env, NEXT_DIST_DIR: distDir, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runNodeOrRefuse("next build", [bin.next, "build"], { env: buildEnv, signal });
  writeFileSync(stamp, present);
  return { note: `built into ${distDir}` };
}
