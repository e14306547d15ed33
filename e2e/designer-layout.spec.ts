import { expect, type Page } from "@playwright/test";
import { editor, field, form, openDraft, phone, saved, undo, waitForEditor } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

const jsonSwitch = (page: Page) => page.getByRole("button", { name: "模板 JSON" });

test("the panes are as wide as they were left, and the line between them is moved by keys", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  const line = page.getByRole("separator", { name: "表单宽度" });
  const before = Number(await line.getAttribute("aria-valuenow"));
  await line.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(line).toHaveAttribute("aria-valuenow", String(before + 5));
  const width = async () => (await form(page).boundingBox())?.width;
  const left = await width();
  await page.reload();
  await expect(line).toHaveAttribute("aria-valuenow", String(before + 5));
  await expect.poll(width).toBe(left);
  await line.dblclick();
  await expect(line).toHaveAttribute("aria-valuenow", String(before));
});

test("with the JSON closed everything works, no editor is loaded, and it stays closed", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  await jsonSwitch(page).click();
  await expect(editor(page)).toHaveCount(0);
  await page.reload();
  await expect(editor(page)).toHaveCount(0);
  await field(page, "主标题").fill("不开编辑器也行");
  await expect(phone(page)).toContainText("不开编辑器也行");
  await expect(saved(page)).toContainText("已保存");
  await undo(page).click();
  await expect(phone(page)).toContainText("200元购物红包");
  // The editor never goes without them.
  expect(page.workers()).toEqual([]);
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

test("by keys alone: F6 walks through the panes, Ctrl K finds every action with its shortcut", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
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
  await expect(palette.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("撤销");
  await page.keyboard.press("Enter");
  await expect(field(page, "主标题")).toHaveValue("200元购物红包");
});
