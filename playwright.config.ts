import { defineConfig } from "@playwright/test";

const baseURL = process.env.E2E_STUDIO_URL;
if (!baseURL) throw new Error("The journeys need a studio: run them with `npm run test:e2e -- [arguments of playwright test]`.");

// Chromium's sandbox does not work for root.
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  workers: 2,
  retries: 1,
  forbidOnly: true,
  // For a busy machine; on an idle one no journey takes a quarter of it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: "test-results",
  use: {
    baseURL,
    actionTimeout: 30_000,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: "on-first-retry",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH,
      args: ["--disable-background-networking", ...asRoot],
    },
  },
});
