import { expect } from "@playwright/test";
import { hold } from "./fixtures/line";
import { test } from "./fixtures/test";
import { freshUserId } from "./fixtures/world";

test("what is pressed on the simulator's claim page is never lost: it can be pressed once it works", async ({ context, demo, sandbox }) => {
  const page = await context.newPage();
  const { held, letGo } = hold();
  await page.route("**/assets/claim.js", async (route) => {
    await held;
    await route.continue();
  });
  const userId = freshUserId();
  await page.goto(`${process.env.E2E_SANDBOX_URL}/www/voucher.html?templateId=${demo.tplId}&userId=${userId}`, { waitUntil: "commit" });
  const claim = page.getByRole("button", { name: "领取并放入卡包" });
  await expect(claim).toBeVisible();
  await expect(claim).toBeDisabled();
  await expect(page.getByRole("button", { name: "换一个" })).toBeDisabled();
  letGo();
  await claim.click();
  await expect(page.getByRole("heading", { name: "领取成功" })).toBeVisible();
  expect(await sandbox.passes(userId)).toHaveLength(1);
});
