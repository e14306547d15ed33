import { expect, type Page } from "@playwright/test";
import { redPacketContent } from "@/lib/template/red-packet";
import { wrapBare } from "@/lib/template/import";
import { chooseInMenu, editor, field, form, openDesigner, openDraft, phone, publish, redo, saved, undo } from "./fixtures/designer";
import { cutSaving, holdSaving } from "./fixtures/line";
import { test } from "./fixtures/test";

/** Puts the cursor on a text in the editor, as somebody who edits it: the double click marks the whole word. */
async function retype(page: Page, from: string, to: string): Promise<void> {
  await editor(page).getByText(from, { exact: false }).first().dblclick();
  await page.keyboard.type(to);
}

test("form, JSON and phone show one document: what is typed in one stands in the others", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  await field(page, "主标题").fill("88元开学红包");
  await expect(phone(page)).toContainText("88元开学红包");
  await expect(editor(page)).toContainText("88元开学红包");

  await retype(page, "88元开学红包", "66元暑期红包");
  await expect(field(page, "主标题")).toHaveValue("66元暑期红包");
  await expect(phone(page)).toContainText("66元暑期红包");
});

test("a click in the phone leads to the field, and the JSON shows the place", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  await phone(page).getByRole("button", { name: "红包仅限在本页购买部分实物商品使用" }).click();
  await expect(field(page, "副标题")).toBeFocused();
  await expect(editor(page)).toContainText("secondLogoText");
});

test("one history for form and JSON: undo walks back through both, redo forth, and a reload keeps it", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
  await field(page, "主标题").fill("第一步");
  await field(page, "副标题").fill("第二步");
  await expect(saved(page)).toContainText("已保存");

  await page.reload();
  await expect(field(page, "副标题")).toHaveValue("第二步");
  await expect(undo(page)).toBeEnabled();
  await undo(page).click();
  await expect(field(page, "副标题")).toHaveValue("红包仅限在本页购买部分实物商品使用");
  await expect(field(page, "主标题")).toHaveValue("第一步");
  await undo(page).click();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包");
  await expect(phone(page)).toContainText("200元购物红包");
  await redo(page).click();
  await expect(field(page, "主标题")).toHaveValue("第一步");
});

test("fitting to the app is one list of changes and one step back", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world, wrapBare(redPacketContent));
  await page.getByRole("button", { name: "适配到应用" }).click();
  const dialog = page.getByRole("dialog");
  const changes = dialog.getByRole("table", { name: "改动" }).getByRole("row");
  // A row of headings, then logo, channelID, the callback address and the link's appId.
  await expect(changes).toHaveCount(5);
  await expect(changes.filter({ hasText: "领券回调地址" })).toContainText("https://api.it120.cc/alicps/alipayPass/b");
  await expect(changes.filter({ hasText: "领券回调地址" })).toContainText(`/${world.slug}/alipayPass/b`);
  await expect(changes.filter({ hasText: "渠道 ID" })).toContainText(world.app.appId);
  await dialog.getByRole("button", { name: "应用 4 处改动" }).click();
  await form(page).getByText("高级", { exact: true }).click();
  await expect(field(page, "渠道 ID")).toHaveValue(world.app.appId);
  await expect(field(page, "领券回调地址")).toHaveValue(new RegExp(`/${world.slug}/alipayPass/b$`));

  await undo(page).click();
  await expect(field(page, "渠道 ID")).toHaveValue("2021004100636465");
  await expect(field(page, "领券回调地址")).toHaveValue("https://api.it120.cc/alicps/alipayPass/b");
  await expect(undo(page)).toBeDisabled();
});

test("a draft saves itself, and a reload keeps it", async ({ operator: page, studio, world }) => {
  const { path, stored } = await openDraft(page, studio, world);
  const letGo = await holdSaving(page, path);
  await field(page, "品牌").fill("开学季");
  await expect(saved(page)).toContainText(/未保存|保存中/);
  letGo();
  await expect(saved(page)).toContainText("已保存");
  expect((await stored()).text).toContain(`"brandName": "开学季"`);
  await page.reload();
  await expect(field(page, "品牌")).toHaveValue("开学季");
});

test.describe("when saving does not get through", () => {
  // The browser prints the request that was cut off.
  test.use({ expectedErrors: [/net::ERR_FAILED/] });

  test("the designer says so, and saves as soon as it can", async ({ operator: page, studio, world }) => {
    const { path, stored } = await openDraft(page, studio, world);
    const mend = await cutSaving(page, path);
    await field(page, "品牌").fill("断网时改的");
    await expect(saved(page)).toContainText("保存失败");
    await mend();
    await expect(saved(page)).toContainText("已保存");
    expect((await stored()).text).toContain("断网时改的");
  });
});

test("stopping a template refuses the next claim at once, with the words of choice", async ({
  operator: page,
  sandbox,
  world,
  publishedTemplate,
}) => {
  await page.goto(`/console/${world.slug}/templates/${publishedTemplate.id}`);
  await chooseInMenu(page, "发放设置");
  const drawer = page.getByRole("dialog", { name: "发放设置" });
  await drawer.getByRole("switch", { name: "停止发放" }).check();
  await drawer.getByRole("textbox", { name: "停止时对用户说" }).fill("活动已结束，谢谢");
  await drawer.getByRole("button", { name: "保存设置" }).click();
  await expect(page.getByText("已停止发放").first()).toBeVisible();

  const claim = await sandbox.claim({ templateId: publishedTemplate.tplId, userId: "2088000000000001" });
  expect(claim.shown).toBe("failed");
  expect(claim.response.body).toContain("活动已结束，谢谢");
  await page.goto(`/console/${world.slug}/callbacks`);
  const refused = page.getByRole("row").filter({ hasText: "已拒绝" });
  await expect(refused).toContainText("已停止发放");
});

test("publishing again updates the same templateId as version 2", async ({ operator: page, sandbox, world, publishedTemplate }) => {
  await openDesigner(page, world.slug, publishedTemplate.id);
  await field(page, "主标题").fill("第二版红包");
  await publish(page).click();
  await page.getByRole("dialog").getByRole("button", { name: "发布更新" }).dblclick();
  const done = page.getByRole("dialog", { name: "已发布" });
  await expect(done.getByRole("definition")).toContainText(publishedTemplate.tplId);
  await expect(done).toContainText("v2 已发布");
  const versions = (await sandbox.templates()).filter(({ templateId }) => templateId === publishedTemplate.tplId);
  expect(versions).toEqual([expect.objectContaining({ templateId: publishedTemplate.tplId })]);
  expect(JSON.stringify(versions)).toContain("第二版红包");
});
