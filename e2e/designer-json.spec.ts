import { expect } from "@playwright/test";
import { wrapBare } from "@/lib/template/import";
import { redPacketContent } from "@/lib/template/red-packet";
import { editor, field, openDraft, phone, undo } from "./fixtures/designer";
import { into, openTall, press, toEndOf, token, typing } from "./fixtures/json-editor";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

test("Shift Alt F lays the text out as one step: numbers, escapes and unknown keys keep their bytes", async ({
  operator: page,
  studio,
  world,
}) => {
  const text = JSON.stringify(JSON.parse(wrapBare(redPacketContent))).replace('"content"', '"x": 1e400,"y":"\\u7ea2",   "content"');
  const { id } = await seedDraft(studio, world, text);
  await openTall(page, world.slug, id);
  const stored = async () => (await studio.templates.getTemplate(world.merchantId, id)).text;
  await field(page, "主标题").press("Shift+Alt+F");
  await expect(field(page, "主标题")).toBeFocused();
  await expect.poll(stored).toContain('\n  "x": 1e400,\n  "y": "\\u7ea2",\n');
  await undo(page).click();
  await expect.poll(stored).toBe(text);
  await expect(undo(page)).toBeDisabled();
  await editor(page).getByRole("button", { name: "格式化" }).click();
  await expect.poll(stored).toContain('\n  "x": 1e400,\n');
});

test("the keyboard leaves the editor by Esc and Tab, by Ctrl M or F6, and is told so", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openTall(page, world.slug, id);
  await typing(page).focus();
  await expect(typing(page)).toHaveAccessibleDescription(/Esc.*Tab.*F6.*Ctrl\+M/);
  await page.keyboard.press("Tab");
  await expect(typing(page)).toBeFocused();
  await expect(undo(page)).toBeEnabled();
  await page.keyboard.press("Control+z");
  await expect(undo(page)).toBeDisabled();

  await page.keyboard.press("Escape");
  await expect(editor(page).getByText("Tab 现在会离开编辑器")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(typing(page)).not.toBeFocused();

  await typing(page).focus();
  await page.keyboard.press("Control+m");
  await page.keyboard.press("ArrowDown");
  await expect(typing(page)).toHaveAccessibleDescription(/Tab 现在会离开/);
  await page.keyboard.press("Shift+Tab");
  await expect(editor(page).getByRole("button", { name: "关闭 JSON" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+m");
  await expect(typing(page)).toHaveAccessibleDescription(/Esc/);
  await page.keyboard.press("Shift+F6");
  await expect(phone(page).locator(":focus")).toHaveCount(1);
  await expect(undo(page)).toBeDisabled();
});

test("half-typed JSON says where it is broken, locks the form, and the phone keeps the last card", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await openTall(page, world.slug, id);
  await toEndOf(page, "logoText");
  await page.keyboard.press("Backspace");
  const form = page.getByRole("region", { name: "表单" });
  await expect(field(page, "主标题")).toBeDisabled();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包");
  await expect(form).toContainText(/第 21 行.*第 9 列.*缺少逗号/);
  await expect(phone(page)).toContainText("200元购物红包");
  await expect(phone(page)).toContainText("上一次正确的样子");

  await form.getByRole("button", { name: "去改正" }).click();
  await expect(typing(page)).toBeFocused();
  await page.keyboard.type(",");
  await expect(field(page, "主标题")).toBeEnabled();
  await expect(form).not.toContainText("缺少逗号");
  await expect(phone(page)).not.toContainText("上一次正确的样子");
});

test("an edit in the form leaves selection and folds of the editor as they are", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openTall(page, world.slug, id);
  await token(page, '"operation"').click();
  await page.keyboard.press("Control+Shift+BracketLeft");
  await expect(token(page, '"altText"')).toBeHidden();
  await into(page, "logoText", "200元购物红包".length);
  await field(page, "品牌").fill("很长很长的开学季品牌");
  await expect(editor(page)).toContainText("很长很长的开学季品牌");
  await expect(token(page, '"altText"')).toBeHidden();
  await press(page, "F6", 2);
  await expect(typing(page)).toBeFocused();
  await page.keyboard.type("选中的换成这个");
  await expect(field(page, "主标题")).toHaveValue("选中的换成这个");
  await expect(token(page, '"altText"')).toBeHidden();

  await page.keyboard.press("Control+f");
  await editor(page).getByRole("textbox", { name: /查找/ }).fill("核销时间");
  await page.keyboard.press("Escape");
  await expect(typing(page)).toBeFocused();
  await page.keyboard.insertText("使用时间");
  await expect(editor(page)).toContainText("使用时间:48小时内");
});

test("a byte order mark at the beginning stays where it is until it is taken out, and every place behind it is the right one", async ({
  operator: page,
  studio,
  world,
}) => {
  const text = wrapBare(redPacketContent).replace("{", '\uFEFF{"memo": "旧话", ');
  const { stored } = await openDraft(page, studio, world, text);
  await token(page, '"旧话"').dblclick();
  await page.keyboard.type("新的话");
  const typed = text.replace("旧话", "新的话");
  await expect.poll(async () => (await stored()).text).toBe(typed);

  // It is no JSON: that is said, with its place.
  await expect(field(page, "主标题")).toBeDisabled();
  await page.getByRole("alert").getByRole("button", { name: "去改正" }).click();
  await expect(typing(page)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(field(page, "主标题")).toBeEnabled();
  await expect.poll(async () => (await stored()).text).toBe(typed.slice(1));
  await field(page, "券名称").fill("没有标记的券");
  await expect(editor(page)).toContainText('"title": "没有标记的券"');
  await undo(page).click();
  await undo(page).click();
  await expect.poll(async () => (await stored()).text).toBe(typed);
});
