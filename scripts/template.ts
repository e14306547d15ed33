import { run } from "./template/run";

// `npm run -s template -- check FILE…`: lib/template for terminals and CI. npm runs scripts in the clone's root and notes in INIT_CWD
// where it was called, which is what names of files are relative to.
const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;

// Whoever reads may stop reading, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  cwd: script === "template" && calledIn ? calledIn : process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
