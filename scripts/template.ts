import { exitCodes } from "./template/call";
import { run } from "./template/run";

// `npm run -s template -- check FILE…`: lib/template for terminals and CI. npm runs scripts in the clone's root and notes in INIT_CWD
// where it was called, which is what names of files are relative to.
const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;

// Whoever reads may stop reading, as `head` does. A full disk is a file that cannot be written; of the error stream nothing can be said.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") return;
  process.stderr.write(`${message}\n`);
  process.exit(exitCodes.file);
});
process.stderr.on("error", () => undefined);

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  cwd: script === "template" && calledIn ? calledIn : process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
