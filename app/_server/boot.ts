import "server-only";
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
    console.error("The studio cannot start.", error);
    process.exit(1);
  }
}
