import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { redPacketContent } from "@/lib/template/red-packet";
import { wrapBare } from "@/lib/template/import";
import { editor, field, form, phone, saved, undo, waitForEditor } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

const jsonSwitch = (page: Page) => page.getByRole("button", { name: "模板 JSON" });

/** Lets nothing of the designer through to the server but reads, as a line that is down does. */
async function cutSaving(page: Page, path: string): Promise<() => Promise<void>> {
  const address = `**${path}`;
  await page.route(address, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  return () => page.unroute(address);
}

test("the panes are as wide as they were left, and the line between them is moved by keys", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  const line = page.getByRole("separator", { name: "表单宽度" });
  const before = Number(await line.getAttribute("aria-valuenow"));
  await line.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(line).toHaveAttribute("aria-valuenow", String(before + 5));
  const width = (await form(page).boundingBox())?.width;
  await page.reload();
  await expect(line).toHaveAttribute("aria-valuenow", String(before + 5));
  expect((await form(page).boundingBox())?.width).toBe(width);
  await line.dblclick();
  await expect(line).toHaveAttribute("aria-valuenow", String(before));
});

test("with the JSON closed everything works, no editor is loaded, and it stays closed", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await jsonSwitch(page).click();
  await expect(editor(page)).toHaveCount(0);
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.reload();
  await expect(editor(page)).toHaveCount(0);
  await field(page, "主标题").fill("不开编辑器也行");
  await expect(phone(page)).toContainText("不开编辑器也行");
  await expect(saved(page)).toContainText("已保存");
  await undo(page).click();
  await expect(phone(page)).toContainText("200元购物红包");
  expect(workers).toEqual([]);
  await page.keyboard.press("Control+\\");
  await waitForEditor(page);
  await expect(editor(page)).toContainText("200元购物红包");
});

test("on a narrow screen one pane is seen at a time, and the phone leads to the field", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/console/${world.slug}/templates/${id}`);
  const tabs = page.getByRole("group", { name: "面板" });
  await expect(field(page, "主标题")).toBeVisible();
  await expect(phone(page)).toBeHidden();
  await tabs.getByRole("button", { name: "预览" }).click();
  await expect(form(page)).toBeHidden();
  await phone(page).getByRole("button", { name: "红包仅限在本页购买部分实物商品使用" }).click();
  await expect(field(page, "副标题")).toBeFocused();
  await expect(phone(page)).toBeHidden();
  await tabs.getByRole("button", { name: "模板 JSON" }).click();
  await waitForEditor(page);
  await expect(editor(page)).toContainText("evoucherInfo");
});

test("one undo walks back through form, fitting and import over a reload, to the very bytes of the beginning", async ({
  operator: page,
  studio,
  world,
}) => {
  const text = wrapBare(redPacketContent);
  const { id } = await seedDraft(studio, world, text);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "主标题").fill("88元开学红包");
  await page.getByRole("button", { name: "适配到应用" }).click();
  await page.getByRole("button", { name: /^应用 \d+ 处改动$/ }).click();
  await page.getByRole("button", { name: "更多操作" }).click();
  await page.getByRole("menuitem", { name: "导入到这份模板…" }).click();
  const dialog = page.getByRole("dialog", { name: "导入到这份模板" });
  await dialog.getByRole("textbox", { name: "粘贴模板 JSON" }).fill(text.replace('"200元购物红包"', '"导入的红包"'));
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await expect(field(page, "主标题")).toHaveValue("导入的红包");
  await expect(saved(page)).toContainText("已保存");

  await page.reload();
  await expect(field(page, "主标题")).toHaveValue("导入的红包");
  await undo(page).click();
  await expect(field(page, "主标题")).toHaveValue("88元开学红包");
  await field(page, "副标题").press("Control+z");
  await field(page, "副标题").press("Control+z");
  await expect(field(page, "主标题")).toHaveValue("200元购物红包");
  await expect(undo(page)).toBeDisabled();
  await expect(saved(page)).toContainText("已保存");
  await expect.poll(async () => (await studio.templates.getTemplate(world.merchantId, id)).text).toBe(text);
});

test("a reload in the middle of typing loses nothing, neither text nor steps", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "主标题").press("End");
  await field(page, "主标题").pressSequentially("长");
  await page.reload();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包长");
  await expect(saved(page)).toContainText("已保存");
  expect((await studio.templates.getTemplate(world.merchantId, id)).text).toContain("200元购物红包长");
  await undo(page).click();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包");
});

test("the draft in the list is the one that was left in the middle of a word", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "主标题").press("End");
  await field(page, "主标题").pressSequentially("离开", { delay: 20 });
  await page.getByRole("link", { name: "返回模板列表" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "模板" })).toBeVisible();
  await expect.poll(async () => (await studio.templates.getTemplate(world.merchantId, id)).text).toContain("200元购物红包离开");
  await page.goBack();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包离开");
});

test.describe("while the line is down", () => {
  // The browser prints the request that was cut off.
  test.use({ expectedErrors: [/net::ERR_FAILED/] });

  test("leaving asks only while something is unsaved, and what was not saved comes back", async ({ operator: page, studio, world }) => {
    const { id } = await seedDraft(studio, world);
    const path = `/console/${world.slug}/templates/${id}`;
    await page.goto(path);
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await field(page, "主标题").fill("已存好的");
    await expect(saved(page)).toContainText("已保存");
    await page.reload();
    await expect(field(page, "主标题")).toHaveValue("已存好的");
    expect(asked).toEqual([]);

    const restore = await cutSaving(page, path);
    await field(page, "主标题").fill("没存上的");
    await expect(saved(page)).toContainText("保存失败");
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await expect(field(page, "主标题")).toHaveValue("没存上的");
    await restore();
    await expect(saved(page)).toContainText("已保存");
    expect((await studio.templates.getTemplate(world.merchantId, id)).text).toContain("没存上的");
  });

  test("a draft that is left unsaved says so, keeps the way back open, and saves itself once it is back", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { id } = await seedDraft(studio, world);
    await page.goto(`/console/${world.slug}/templates/${id}`);
    const restore = await cutSaving(page, "/**");
    await field(page, "主标题").fill("离开时没存上");
    await expect(saved(page)).toContainText("保存失败");
    await page.getByRole("link", { name: "模板", exact: true }).click();
    const notice = page.getByRole("alert").filter({ hasText: "还没有保存" });
    await expect(notice).toBeVisible();
    await restore();
    await expect(notice).toBeHidden({ timeout: 15_000 });
    expect((await studio.templates.getTemplate(world.merchantId, id)).text).toContain("离开时没存上");
  });

  test("what is opened while it is down says so, leaves the rest alone, and opens by itself once it is back", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { id } = await seedDraft(studio, world);
    await page.goto(`/console/${world.slug}/templates/${id}`);
    await waitForEditor(page);
    // The editor's workers are on their way still.
    await page.waitForLoadState("networkidle");
    const scripts = "**/_next/static/chunks/**";
    await page.route(scripts, (route) => route.abort());
    await page.getByRole("button", { name: /^变量/ }).click();
    await expect(page.getByRole("status").filter({ hasText: "还没有打开" })).toBeVisible();
    await field(page, "主标题").fill("断网也能写");
    await expect(phone(page)).toContainText("断网也能写");
    await page.unroute(scripts);
    await expect(page.getByRole("dialog")).toContainText("serialNumber");
    await expect(field(page, "主标题")).toHaveValue("断网也能写");
  });

  test("what was not saved meets what somebody else has saved: both are shown, and undo brings back the other", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { id } = await seedDraft(studio, world);
    const path = `/console/${world.slug}/templates/${id}`;
    await page.goto(path);
    const restore = await cutSaving(page, path);
    await field(page, "品牌").fill("断网时写的");
    await expect(saved(page)).toContainText("保存失败");
    const { revision, text, contract } = await studio.templates.getTemplate(world.merchantId, id);
    const theirs = text.replace('"200元购物红包"', '"别人保存的红包"');
    await studio.templates.saveDraft(world.merchantId, { templateId: id, expectedRevision: revision, text: theirs, contract });
    await restore();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();

    const dialog = page.getByRole("dialog", { name: "这份草稿已在别处保存过" });
    await expect(dialog.getByRole("region", { name: "我的" })).toContainText("断网时写的");
    await expect(dialog).toContainText("别人保存的红包");
    expect((await studio.templates.getTemplate(world.merchantId, id)).text).toBe(theirs);
    await dialog.getByRole("button", { name: "用已保存的" }).click();
    await expect(field(page, "主标题")).toHaveValue("别人保存的红包");
    await undo(page).click();
    await expect(field(page, "品牌")).toHaveValue("断网时写的");
  });
});

test("by keys alone: F6 walks through the panes, Ctrl K finds every action with its shortcut", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await waitForEditor(page);
  await field(page, "主标题").focus();
  await page.keyboard.press("F6");
  await expect(phone(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("F6");
  await expect(editor(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("Shift+F6");
  await expect(field(page, "主标题")).toBeFocused();

  await page.keyboard.type("改");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await expect(palette.getByRole("button", { name: /撤销.*Ctrl.*Z/ })).toBeVisible();
  for (const name of ["立即保存", "适配到应用", "发放设置", "导入到这份模板…", "导出 .alipass", "下一个面板", "发布…"])
    await expect.soft(palette.getByRole("button", { name }).first(), name).toBeAttached();
  await page.keyboard.type("撤销");
  await page.keyboard.press("Enter");
  await expect(field(page, "主标题")).toHaveValue("200元购物红包");
});

test("what is exported is the draft, byte for byte", async ({ operator: page, studio, world }) => {
  const text = wrapBare(redPacketContent).replace('"content"', '"x": 1e400,\n  "content"');
  const { id } = await seedDraft(studio, world, text);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "主标题").fill("只改这一行");
  await page.getByRole("button", { name: "更多操作" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "导出完整模板 .json" }).click()]);
  const before = text.split("\n");
  const after = (await readFile(await download.path(), "utf8")).split("\n");
  expect(after).toHaveLength(before.length);
  expect(after.filter((line, at) => line !== before[at])).toEqual([expect.stringContaining('"logoText": "只改这一行"')]);
});
