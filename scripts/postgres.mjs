import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { commandLine } from "./alive.mjs";
import { dataDir, root } from "./place.mjs";
import { freePort, isPortFree } from "./port.mjs";
import { findOwner, makeHome, makeThrowAwayHome, ownHome } from "./postgres-place.mjs";
import { findPrograms } from "./postgres-programs.mjs";
import { Refusal } from "./refusal.mjs";
import { runOrRefuse } from "./run.mjs";
import { startService } from "./service.mjs";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const notePath = join(dataDir, "postgres.json");

/**
 * The embedded Postgres of this clone. Where its data lies, its port and its password are noted in .data/postgres.json; it listens on
 * 127.0.0.1 alone.
 *
 * @returns `{ url(database), exited, stop, note }`
 */
export async function startOwnPostgres({ signal } = {}) {
  const owner = findOwner();
  const place = readPlace() ?? { home: makeHome(owner), password: randomBytes(18).toString("base64url"), port: await freePort() };
  const remember = () => {
    const note = { clone: realpathSync(root), ...place, home: place.home === ownHome ? undefined : place.home };
    writeFileSync(notePath, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  };
  remember();
  return start({ owner, place, signal, remember });
}

/** What was noted at an earlier start. A copy of a clone does not share the original's open place: it begins with an empty database. */
function readPlace() {
  if (!existsSync(notePath)) return null;
  const { clone, home = ownHome, password, port } = readNote();
  const isCopy = home !== ownHome && clone !== realpathSync(root) && existsSync(join(clone, ".data", basename(notePath)));
  if (isCopy) return null;
  if (!existsSync(home))
    throw new Refusal(`The database of this clone lay in ${home} and is gone. Delete ${notePath} to begin with an empty one.`);
  return { home, password, port };
}

function readNote() {
  const text = readFileSync(notePath, "utf8");
  try {
    const note = JSON.parse(text);
    if (typeof note.password === "string" && Number.isInteger(note.port)) return note;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal(
    `${notePath}, which holds the password of this clone's database, cannot be read: put it back, or delete ${dataDir} to begin with an empty database and new secrets.`,
  );
}

/** A Postgres for tests on a free port: quick, because it may lose everything, and gone with all its data after `stop()`, or after us. */
export async function startThrowAwayPostgres({ signal } = {}) {
  const owner = findOwner();
  const place = { home: makeThrowAwayHome(owner), password: randomBytes(18).toString("base64url"), port: await freePort() };
  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  return start({ owner, place, signal, settings, removeAfter: place.home });
}

async function start({ owner, place, signal, settings = [], removeAfter, remember = () => undefined }) {
  const programs = findPrograms(owner, place.home);
  const data = join(place.home, "data");
  if (!existsSync(data)) await initialise({ owner, place, programs, data, signal });
  if (process.platform !== "win32" && statSync(data).uid !== (owner?.uid ?? process.getuid())) {
    throw new Refusal(`The database in ${data} belongs to another user: this clone was first started as one. Start it as that user again.`);
  }
  await endLeftBehind(data);
  for (let attempt = 1; ; attempt++) {
    if (!(await isPortFree(place.port))) place.port = await freePort();
    remember();
    const server = launch({ owner, place, programs, data, settings, removeAfter });
    if (await isReady(server, data, signal)) {
      const url = (database) => `postgres://postgres:${place.password}@127.0.0.1:${place.port}/${database}`;
      return { url, exited: server.exited, stop: server.stop, note: `port ${place.port}, ${data}` };
    }
    const log = readFileSync(logPath(place), "utf8");
    if (!log.includes("could not bind") || attempt === 5) throw new Refusal(`Postgres did not start.\n\n${log.trim()}`);
    place.port = await freePort();
  }
}

const logPath = (place) => join(place.home, "postgres.log");

/** initdb into a folder beside, so that a broken-off one is never taken for a database. */
async function initialise({ owner, place, programs, data, signal }) {
  const half = `${data}.half`;
  const passwordFile = join(place.home, "password");
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  if (owner) for (const path of [half, passwordFile]) chownSync(path, owner.uid, owner.gid);
  try {
    // Postgres' own C.UTF-8: the same order and case rules on every machine, whatever locales it has.
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const access = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const args = [`--pgdata=${half}`, "--no-sync", "--no-instructions", ...locale, ...access];
    await runOrRefuse("initdb", join(programs, "bin", "initdb"), args, { signal, cwd: "/", env: plainEnv(), ...owner });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, data);
}

/** Without PGDATA, PGPORT and the like, which would reach the server too. */
const plainEnv = () => ({ ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PG"))), LC_ALL: "C" });

function launch({ owner, place, programs, data, settings, removeAfter }) {
  const log = openSync(logPath(place), "w");
  try {
    const all = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", ...settings];
    const args = ["-D", data, "-p", String(place.port), ...all.flatMap((setting) => ["-c", setting])];
    // SIGINT is Postgres' fast shutdown: it ends sessions and writes everything down. SIGQUIT leaves that to the next start.
    const ending = { stopSignal: "SIGINT", killSignal: "SIGQUIT", graceMs: 20_000, removeAfter };
    return startService("Postgres", join(programs, "bin", "postgres"), args, { cwd: "/", env: plainEnv(), log, ...owner, ...ending });
  } finally {
    closeSync(log);
  }
}

/** Postgres writes `ready` on line 8 of its pid file, the sign pg_ctl waits for too. */
async function isReady(server, data, signal) {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const until = Date.now() + 60_000;
  while (!ended && Date.now() < until) {
    if (signal?.aborted) break;
    const lines = readLines(join(data, "postmaster.pid"));
    if (lines[7]?.trim() === "ready") return true;
    await sleep(50);
  }
  await server.stop();
  signal?.throwIfAborted();
  return false;
}

function readLines(path) {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/**
 * After a kill -9 or a power cut a server of ours may still run on this data, or its pid file names a process that is somebody else's
 * by now (in a container it nearly always does), and Postgres would refuse to start.
 */
async function endLeftBehind(data) {
  const pidFile = join(data, "postmaster.pid");
  const pid = Number(readLines(pidFile)[0]);
  if (!pid) return;
  const isOurs = () => commandLine(pid)?.includes(data);
  for (const [signal, graceMs] of [
    ["SIGINT", 15_000],
    ["SIGQUIT", 5_000],
  ]) {
    // prettier-ignore
    if (isOurs()) process.kill(pid, signal);
    for (const until = Date.now() + graceMs; isOurs() && Date.now() < until;) await sleep(100);
  }
  if (isOurs()) throw new Refusal(`A Postgres of an earlier start (process ${pid}) does not end. End it, then start again.`);
  rmSync(pidFile, { force: true });
}
