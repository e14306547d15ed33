import { expect } from "@playwright/test";
import { seriousViolations } from "./fixtures/axe";
import { test } from "./fixtures/test";
import { freshUserId } from "./fixtures/world";

const PAGES = ["", "/templates", "/passes", "/callbacks", "/apps", "/apps/new", "/settings", "/templates/new"];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("axe finds nothing serious on any page of the console", async ({ operator: page, sandbox, world, publishedTemplate }) => {
      await sandbox.claim({ templateId: publishedTemplate.tplId, userId: freshUserId() });
      for (const path of PAGES) {
        await page.goto(`/console/${world.slug}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect.soft(await seriousViolations(page), path).toEqual([]);
      }
    });

    test("axe finds nothing serious in the designer, on an open pass and at sign-in", async ({
      operator: page,
      sandbox,
      world,
      publishedTemplate,
    }) => {
      await page.goto(`/console/${world.slug}/templates/${publishedTemplate.id}`);
      await expect(page.getByRole("region", { name: "模板 JSON" }).getByRole("button", { name: "格式化" })).toBeEnabled({
        timeout: 30_000,
      });
      expect.soft(await seriousViolations(page), "designer").toEqual([]);

      const { passId } = await sandbox.claim({ templateId: publishedTemplate.tplId, userId: freshUserId() });
      await page.goto(`/console/${world.slug}/passes`);
      await page.getByRole("link", { name: passId }).click();
      await expect(page.getByRole("complementary", { name: "卡券" })).toContainText("已放入卡包");
      expect.soft(await seriousViolations(page), "an open pass").toEqual([]);

      await page.context().clearCookies();
      await page.goto("/sign-in");
      await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
      expect.soft(await seriousViolations(page), "sign-in").toEqual([]);
    });
  });
}

for (const width of [1024, 390]) {
  test(`no page scrolls sideways on a screen of ${width} px`, async ({ operator: page, sandbox, world, publishedTemplate }) => {
    await page.setViewportSize({ width, height: 844 });
    await sandbox.claim({ templateId: publishedTemplate.tplId, userId: freshUserId() });
    for (const path of [...PAGES, `/templates/${publishedTemplate.id}`]) {
      await page.goto(`/console/${world.slug}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(over, path).toBeLessThanOrEqual(0);
    }
  });
}

test("the language switch changes every word at once and is remembered", async ({ operator: page, world }) => {
  await page.goto(`/console/${world.slug}/passes`);
  await page.getByRole("button", { name: "Switch to English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Passes" })).toBeVisible();
  await page.goto(`/console/${world.slug}/templates`);
  await expect(page.getByRole("navigation").getByRole("link", { name: "Callbacks" })).toBeVisible();
  expect(await page.getByRole("main").innerText()).not.toMatch(/\p{Script=Han}/u);
  await page.getByRole("button", { name: "切换到中文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "模板" })).toBeVisible();
});
