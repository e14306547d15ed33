// npm test. Like npm start it needs nothing but Node until `npm ci` has run.
import { requireNode } from "./node-version.mjs";
import { root } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

try {
  requireNode();
  process.chdir(root);
  const { testEverything } = await import("./test-everything.mjs");
  process.exitCode = await testEverything();
} catch (error) {
  console.error(`\n${error instanceof Refusal ? error.message : error.stack}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
}
