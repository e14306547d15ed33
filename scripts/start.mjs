// npm start. Needs nothing but Node until `npm ci` has run: no import here, or in what it imports, may name a package.
import { requireNode } from "./node-version.mjs";
import { root } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

try {
  requireNode();
  process.chdir(root);
  const { startForPeople } = await import("./start-for-people.mjs");
  process.exitCode = await startForPeople();
} catch (error) {
  console.error(`\n${error instanceof Refusal ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
