import "server-only";
import { inspect } from "node:util";
import { boot } from "@/lib/boot";
import { publicDeps } from "./public-deps";

/**
 * Called by instrumentation.ts before the first request. Next would go on after a failure and answer every request with 500: better no
 * server than that, and whoever started it sees why.
 */
export async function bootOnce(): Promise<void> {
  try {
    await boot(publicDeps());
  } catch (error) {
    // There may be no log yet: reading the environment is the first thing that can fail.
    process.stderr.write(`The studio cannot start.\n${inspect(error)}\n`);
    process.exit(1);
  }
}
