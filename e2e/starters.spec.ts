import { expect } from "@playwright/test";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { starters } from "@/lib/template/starters/starters";
import { test } from "./fixtures/test";
import { wordsOf } from "./fixtures/words";
import { freshUserId, publishDraft, seedDraft } from "./fixtures/world";

for (const { id, create } of starters) {
  test(`the starter ${id} can be published and claimed as it comes`, async ({ studio, world, sandbox }) => {
    const { publicUrl } = studio.env;
    const text = create({
      appId: world.app.appId,
      callbackUrl: callbackUrlOf(publicUrl, world.slug),
      merchantName: world.name,
      logoUrl: `${publicUrl}/static/demo-logo.png`,
    });
    const { tplId } = await publishDraft(studio, world, await seedDraft(studio, world, text));
    const { shown } = await sandbox.claim({ templateId: tplId, userId: freshUserId() });
    expect(shown).toBe("success");
  });
}

for (const { locale, browser, name } of [
  { locale: "zh-CN", browser: "zh-CN", name: /^门票/ },
  { locale: "en", browser: "en-GB", name: /^Ticket/ },
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale: browser });

    test("a starter is chosen by its drawing and opens in the designer", async ({ operator: page, world }) => {
      const t = await wordsOf(locale);
      await page.goto(`/console/${world.slug}/templates/new`);
      const list = page.getByRole("region", { name: t("templates.startFrom") });
      await expect(list.getByRole("button")).toHaveCount(starters.length + 2);
      await expect(list.getByRole("button", { name })).toBeEnabled();
      const box = await list.getByText("成人门票1张").boundingBox();
      await page.mouse.click((box?.x ?? 0) + 2, (box?.y ?? 0) + 2);
      await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("成人门票");
      await expect(page.getByRole("region", { name: t("designer.preview") })).toContainText("成人门票1张");
    });
  });
}
