import { expect, type Page } from "@playwright/test";
import { seedClaim, seedTemplate } from "@/lib/testing/seed-ledger";
import { test } from "./fixtures/test";
import { freshUserId } from "./fixtures/world";

const rows = (page: Page) => page.getByRole("rowgroup").last().getByRole("row");
const passLink = (page: Page, passId: string) => page.getByRole("link", { name: passId });

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

test("卡券: filters and search stand in the address, so that a view can be sent, reloaded and gone back from", async ({
  operator: page,
  studio: { pool },
  world,
}) => {
  const template = await seedTemplate(pool, world.merchantId, { name: "开学红包" });
  const user = freshUserId();
  const old = await seedClaim(pool, template, { at: daysAgo(40), user });
  const used = await seedClaim(pool, template, { at: daysAgo(2), status: "USED", user });
  const usable = await seedClaim(pool, template, { at: daysAgo(1) });
  await seedClaim(pool, template, { status: "FAILED" });
  await page.goto(`/console/${world.slug}/passes`);
  await expect(rows(page)).toHaveCount(4);

  await page.getByRole("button", { name: "状态", exact: true }).click();
  await page.getByRole("menuitem", { name: "已使用" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(passLink(page, used.passId)).toBeVisible();
  await expect(page).toHaveURL(/[?&]status=USED/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.goBack();
  await expect(rows(page)).toHaveCount(4);

  await page.getByRole("button", { name: "用户", exact: true }).click();
  await page.getByRole("textbox", { name: "完整的用户 ID" }).fill(user);
  await page.getByRole("button", { name: "应用", exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("button", { name: "时间", exact: true }).click();
  await page.getByRole("button", { name: "近 7 天" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(passLink(page, old.passId)).toBeHidden();

  await page.goto(`/console/${world.slug}/passes?q=${usable.serialNumber}`);
  await expect(rows(page)).toHaveCount(1);
  await expect(passLink(page, usable.passId)).toBeVisible();
});

test("卡券: the last four of a serial number are searched within a time range, which is offered", async ({
  operator: page,
  studio: { pool },
  world,
}) => {
  const template = await seedTemplate(pool, world.merchantId);
  const { passId } = await seedClaim(pool, template, { serialNumber: "ASK7M2Q9TX4W8R1Z" });
  await seedClaim(pool, template, { serialNumber: "ASK7M2Q9TX4W8R1Y" });
  await page.goto(`/console/${world.slug}/passes`);
  await page.getByRole("searchbox").fill("8R1Z");
  await page.getByRole("searchbox").press("Enter");
  await page.getByRole("button", { name: "在近 30 天里找" }).click();
  await expect(passLink(page, passId)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test("卡券: pages go on by place, newest first, and the way back is the browser's", async ({ operator: page, studio: { pool }, world }) => {
  const template = await seedTemplate(pool, world.merchantId);
  const claims = await Promise.all(
    Array.from({ length: 60 }, (_, index) => seedClaim(pool, template, { at: new Date(Date.now() - index * 60_000) })),
  );
  await page.goto(`/console/${world.slug}/passes`);
  await expect(rows(page).first()).toContainText(claims[0]?.passId.slice(-4) ?? "");
  await expect(page.getByText("共 60 条")).toBeVisible();
  await page.getByRole("button", { name: "较早" }).click();
  await expect(passLink(page, claims[59]?.passId ?? "")).toBeVisible();
  await expect(page.getByRole("button", { name: "较早" })).toBeDisabled();
  await page.goBack();
  await expect(passLink(page, claims[0]?.passId ?? "")).toBeVisible();
});

test("回调: a row that stays in the list stays itself, so that what is focused or pressed there is not lost", async ({
  operator: page,
  sandbox,
  world,
  publishedTemplate: { tplId },
}) => {
  await sandbox.claim({ templateId: tplId, userId: freshUserId() });
  await page.goto(`/console/${world.slug}/callbacks`);
  const link = rows(page).getByRole("link");
  await link.focus();
  const focused = await link.elementHandle();
  // The list is drawn anew when another row comes, and when a pointer moves over it.
  await sandbox.claim({ templateId: tplId, userId: freshUserId() });
  await expect(rows(page)).toHaveCount(2);
  await expect(link.last()).toBeFocused();
  await link.last().hover();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await focused?.evaluate((element) => element.isConnected)).toBe(true);
});
