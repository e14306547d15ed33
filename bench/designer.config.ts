import { defineConfig } from "@playwright/test";
import journeys from "../playwright.config";

/** One after the other, without a trace: whatever else runs is measured as well. */
export default defineConfig(journeys, {
  testDir: ".",
  testMatch: "designer.bench.ts",
  workers: 1,
  retries: 0,
  timeout: 600_000,
  use: { trace: "off", screenshot: "off" },
});
