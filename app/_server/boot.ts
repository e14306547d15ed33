import "server-only";
import { boot } from "@/lib/boot";
import { publicDeps } from "./public-deps";

/** Called by instrumentation.ts before the first request. */
export async function bootOnce(): Promise<void> {
  await boot(publicDeps());
}
