import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { dataDir, root } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

const instead = "Set DATABASE_URL to a Postgres (15 or newer) of yours instead.";

/** Open to all on any Unix: for a clone that lies under /root or in a private temporary folder. */
const openFolders = ["/var/tmp", "/tmp"];

/**
 * Postgres refuses to run as root, so root lends it another user: `postgres`, made if need be, else `nobody`.
 *
 * @returns {{ uid: number, gid: number } | null} null when we are not root and Postgres runs as ourselves
 */
export function findOwner() {
  if (process.platform === "win32" || process.getuid() !== 0) return null;
  const ask = (flag, user) => spawnSync("id", [flag, user], { encoding: "utf8" });
  const find = (user) => {
    const [uid, gid] = [ask("-u", user), ask("-g", user)];
    return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
  };
  const make = () => {
    spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
    return find("postgres");
  };
  const owner = find("postgres") ?? make() ?? find("nobody");
  if (!owner) throw new Refusal(`Postgres does not run as root, and this machine has no user to lend it. ${instead}`);
  return owner;
}

/** Whether Postgres' user can read what lies in the folder, which asks something of every folder above it too. */
export function canRead(owner, folder) {
  if (!owner) return true;
  const { status, error } = spawnSync("/bin/sh", ["-c", 'test -r "$1" && test -x "$1"', "sh", folder], { ...owner, cwd: "/" });
  if (error) throw new Refusal(`Cannot run a program as another user (${error.message}), and Postgres does not run as root. ${instead}`);
  return status === 0;
}

/** Whether a folder of Postgres' user inside this one would be of use to it. */
function canLiveIn(owner, folder) {
  if (!owner) return true;
  if (!existsSync(folder)) return false;
  const probe = mkdtempSync(join(folder, "probe-"));
  try {
    chownSync(probe, owner.uid, owner.gid);
    return canRead(owner, probe);
  } finally {
    rmSync(probe, { recursive: true });
  }
}

const openToPassThrough = (owner) => ({ mode: owner ? 0o711 : 0o700 });

/** Where the database of this clone lies if its user can come here. */
export const ownHome = join(dataDir, "postgres");

/** A new folder for the database of this clone: below .data, or in an open place when Postgres' user cannot come here. */
export function makeHome(owner) {
  mkdirSync(ownHome, { recursive: true, ...openToPassThrough(owner) });
  if (canLiveIn(owner, ownHome)) return ownHome;
  const open = openFolders.find((folder) => canLiveIn(owner, folder));
  if (!open) throw new Refusal(`Postgres' user can enter neither ${ownHome} nor ${openFolders.join(" nor ")}. ${instead}`);
  const home = join(open, `alipass-studio-${basename(realpathSync(root)).slice(0, 24)}-${randomBytes(6).toString("hex")}`);
  mkdirSync(home, openToPassThrough(owner));
  return home;
}

/** A new folder for a database that is thrown away. */
export function makeThrowAwayHome(owner) {
  const parent = [tmpdir(), ...openFolders].find((folder) => canLiveIn(owner, folder));
  if (!parent) throw new Refusal(`Postgres' user can enter no temporary folder. ${instead}`);
  const home = mkdtempSync(join(parent, "alipass-studio-test-"));
  if (owner) chmodSync(home, openToPassThrough(owner).mode);
  return home;
}
