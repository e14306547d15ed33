import { expect, type Page } from "@playwright/test";
import { redPacketContent } from "@/lib/template/red-packet";
import { findField } from "@/lib/template/schema";
import type { Locale } from "@/lib/template/wording";
import { inWords } from "@/lib/template/wording";
import { waitAfterLoading } from "./fixtures/alive";
import { test } from "./fixtures/test";
import { wordsOf } from "./fixtures/words";

/** As it120's example has it, and with a key that nobody knows, spaced as a person spaced it. */
const UNKNOWN = `"x_ourCrm":  { "keep":[1, "二",null] }`;
const pasted = redPacketContent.replace(`"type": "marketVoucher",`, `"type": "marketVoucher", ${UNKNOWN},`);

const labelOf = (pointer: string, locale: Locale) => {
  const field = findField(pointer);
  if (!field) throw new Error(`No field is defined at ${pointer}.`);
  return inWords(field.label, locale);
};

/** The draft as the server has it. */
async function readDraft(page: Page, slug: string): Promise<string> {
  const id = /templates\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  const response = await page.request.get(`/api/console/${slug}/templates/${id}/draft`);
  expect(response.status()).toBe(200);
  return (await response.json()).text;
}

const LANGUAGES = [
  { locale: "zh-CN", browser: "zh-CN" },
  { locale: "en", browser: "en-GB" },
] as const satisfies { locale: Locale; browser: string }[];

for (const { locale, browser } of LANGUAGES) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale: browser });

    test("a pasted template is fitted, published and claimed, and the pass is found in every book", async ({ operator: page, world }) => {
      const t = await wordsOf(locale);
      const base = `/console/${world.slug}`;

      await test.step("import the pasted text", async () => {
        await page.goto(`${base}/templates`);
        await page
          .getByRole("link", { name: t("templates.newTemplate") })
          .first()
          .click();
        await page.getByRole("textbox", { name: t("templates.paste") }).fill(pasted);
        await page.getByRole("button", { name: t("templates.importButton"), exact: true }).click();
        await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}$/);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("福利领取200元购物红包");
      });

      const title = page.getByRole("textbox", { name: labelOf("/content/evoucherInfo/einfo/logoText", locale), exact: true });
      await test.step("change the title", async () => {
        await title.fill("88元开学红包");
        await expect(page.getByRole("region", { name: t("designer.preview") })).toContainText("88元开学红包");
      });

      await test.step("fit it to the app", async () => {
        await page.getByRole("button", { name: t("designer.fit") }).click();
        const dialog = page.getByRole("dialog");
        for (const change of [world.app.appId, `/${world.slug}/alipayPass/b`, "/static/demo-logo.png"]) {
          await expect(dialog.getByRole("row").filter({ hasText: change }).first()).toBeVisible();
        }
        await dialog.getByRole("button", { name: t("designer.fitDialog.apply", { count: 4 }) }).click();
        await expect(dialog).toBeHidden();
      });

      await test.step("look at what Alipay will receive", async () => {
        await page.getByRole("button", { name: t("designer.more") }).click();
        await page.getByRole("menuitem", { name: t("designer.payload") }).click();
        const dialog = page.getByRole("dialog", { name: t("designer.payloadDialog.title") });
        await expect(dialog).toContainText("alipay.pass.template.add");
        await expect(dialog.getByLabel("tpl_content", { exact: true })).toContainText("88元开学红包");
        await expect(dialog.getByRole("row", { name: /\$expireTime\$/ })).toContainText(/\d{4}-\d\d-\d\d 23:59:59/);
        await dialog.getByRole("button", { name: t("designer.payloadDialog.close") }).click();
      });

      await test.step("publish it", async () => {
        await page.getByRole("button", { name: t("designer.publish") }).click();
        const confirm = page.getByRole("dialog", { name: t("publish.title") });
        await confirm.getByRole("button", { name: t("publish.confirmAdd"), exact: true }).click();
        await expect(page.getByRole("dialog", { name: t("publish.doneTitle") })).toBeVisible();
      });
      const done = page.getByRole("dialog", { name: t("publish.doneTitle") });
      const tplId = (await done.getByRole("definition").innerText()).trim();
      expect(tplId).toMatch(/^\d{10,}$/);
      expect(await readDraft(page, world.slug), "unknown keys keep every byte").toContain(UNKNOWN);

      const passes = waitAfterLoading(await page.context().newPage());
      await passes.goto(`${base}/passes`);
      await expect(passes.getByText(t("passes.empty.title"))).toBeVisible();

      await test.step("claim it in the simulator", async () => {
        await page.bringToFront();
        const opened = page.context().waitForEvent("page");
        await done.getByRole("link", { name: t("publish.tryInSandbox") }).click();
        const claimPage = await opened;
        await claimPage.getByRole("button", { name: "领取并放入卡包" }).click();
        await expect(claimPage.getByRole("heading", { name: "领取成功" })).toBeVisible();
        await claimPage.getByRole("link", { name: "查看卡券" }).click();
        await expect(claimPage.getByRole("main")).toContainText("88元开学红包");
      });

      await test.step("卡券 shows it within three seconds, without a reload", async () => {
        // A tab behind another one may draw nothing, and what stands still there is not known to.
        await passes.bringToFront();
        await expect(passes.getByRole("row").filter({ hasText: "福利领取200元购物红包" })).toBeVisible({ timeout: 3_000 });
      });
      const row = passes.getByRole("row").filter({ hasText: "福利领取200元购物红包" });
      await expect(row).toContainText(t("passes.status.CAN_USE"));
      const passId = await row.getByRole("link").first().getAttribute("aria-label");

      await test.step("open the pass", async () => {
        await row.getByRole("link").first().click();
        const panel = passes.getByRole("complementary", { name: t("passes.panel") });
        await expect(panel).toContainText(passId ?? "no passId");
        await expect(panel.getByRole("listitem").filter({ hasText: "alipay.pass.instance.add" })).toBeVisible();
        await panel.getByRole("tab", { name: t("passes.tab.face") }).click();
        await expect(panel.getByRole("tabpanel")).toContainText("88元开学红包");
        await panel.getByRole("tab", { name: t("passes.tab.raw") }).click();
        await expect(panel.getByRole("tabpanel")).toContainText(`templateId=${tplId}`);
        await expect(panel.getByRole("tabpanel")).toContainText(`"passId": "${passId}"`);
        await panel.getByRole("tab", { name: t("passes.tab.values") }).click();
        await expect(panel.getByRole("row", { name: /expireTime/ })).toContainText("23:59:59");
        await panel.getByRole("button", { name: t("passes.refresh.ask") }).click();
        await expect(panel.getByRole("status").filter({ hasText: t("passes.refresh.agree") })).toBeVisible();
      });

      await test.step("回调 has the request with its verdict and what was said", async () => {
        await passes
          .getByRole("navigation")
          .getByRole("link", { name: t("shell.callbacks") })
          .click();
        const request = passes.getByRole("row").filter({ hasText: t("callbacks.verdict.issued") });
        await request.getByRole("link").first().click();
        const panel = passes.getByRole("complementary", { name: t("callbacks.panel") });
        await expect(panel).toContainText(t("callbacks.raw.request"));
        await expect(panel).toContainText(t("callbacks.raw.asked", { method: "alipay.pass.instance.add" }));
        await expect(panel).toContainText(passId ?? "no passId");
        await panel.getByRole("link", { name: t("callbacks.openPass") }).click();
        await expect(passes.getByRole("complementary", { name: t("passes.panel") })).toContainText(passId ?? "no passId");
      });

      await test.step("the template's card counts it", async () => {
        await page.bringToFront();
        await page.goto(`${base}/templates`);
        const card = page.getByRole("listitem").filter({ hasText: tplId });
        await expect(card).toContainText(t("templates.issuedCount", { count: 1 }));
        await expect(card).toContainText(t("templates.failedCount", { count: 0 }));
      });
    });
  });
}
