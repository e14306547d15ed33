import { expect } from "@playwright/test";
import { redPacketContent } from "@/lib/template/red-packet";
import { wrapBare } from "@/lib/template/import";
import { into, openTall, press, token, typing } from "./fixtures/json-editor";
import { chooseInMenu, editor, field, openDraft, redo, saved, undo, waitForEditor } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

test("one undo walks back through form, JSON, fix, list, contract, import and layout, over a reload, and redo forth", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  const draft = async () => {
    const { text, contract } = await studio.templates.getTemplate(world.merchantId, id);
    return { text, contract };
  };
  const first = await draft();
  await openTall(page, world.slug, id);

  await field(page, "主标题").fill("表单里改的");
  await into(page, "secondLogoText");
  await page.keyboard.insertText("，JSON 里改的");
  await expect(field(page, "副标题")).toHaveValue(/JSON 里改的$/);
  await token(page, '"RGB(16,142,233)"').click();
  await page.keyboard.press("Control+.");
  await expect(page.getByText("快速修复")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field(page, "背景色")).toHaveValue("RGB(14,122,200)");
  await page.getByRole("button", { name: "+ 添加一段" }).click();
  await page.getByRole("button", { name: "变量 3" }).click();
  const drawer = page.getByRole("dialog", { name: "变量" });
  await drawer.getByRole("region", { name: "$activeTime$" }).getByRole("textbox", { name: "含义" }).fill("开始的时刻");
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await chooseInMenu(page, "导入到这份模板…");
  const dialog = page.getByRole("dialog", { name: "导入到这份模板" });
  await dialog.getByRole("textbox", { name: "粘贴模板 JSON" }).fill(JSON.stringify(JSON.parse(first.text)).replace("200元", "300元"));
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await expect(dialog).toBeHidden();
  await field(page, "主标题").press("Shift+Alt+F");
  await expect.poll(async () => (await draft()).text).toContain('\n      "title": "福利领取300元');
  const last = await draft();

  await page.reload();
  await waitForEditor(page);
  // Laying out and import by the button, contract and list in the editor, the rest in a field.
  await undo(page).click();
  await undo(page).click();
  await expect(field(page, "主标题")).toHaveValue("表单里改的");
  await expect.poll(draft).toMatchObject({ contract: { variables: { activeTime: { meaning: "开始的时刻" } } } });
  await typing(page).focus();
  await press(page, "Control+z", 2);
  await expect(field(page, "背景色")).toHaveValue("RGB(14,122,200)");
  await field(page, "主标题").focus();
  await press(page, "Control+z", 3);
  await expect(undo(page)).toBeDisabled();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包");
  await expect.poll(draft).toEqual(first);

  await press(page, "Control+Shift+z", 5);
  await redo(page).click();
  await press(page, "Control+y", 1);
  await expect(redo(page)).toBeDisabled();
  await expect.poll(draft).toEqual(last);
});

test("one undo walks back through form, fitting and import over a reload, to the very bytes of the beginning", async ({
  operator: page,
  studio,
  world,
}) => {
  const text = wrapBare(redPacketContent);
  const { stored } = await openDraft(page, studio, world, text);
  await field(page, "主标题").fill("88元开学红包");
  await page.getByRole("button", { name: "适配到应用" }).click();
  await page.getByRole("button", { name: /^应用 \d+ 处改动$/ }).click();
  await chooseInMenu(page, "导入到这份模板…");
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
  await expect.poll(async () => (await stored()).text).toBe(text);
});

test("the palette has every action of the designer with its keys, and does what is chosen", async ({
  operator: page,
  world,
  publishedTemplate,
}) => {
  await openTall(page, world.slug, publishedTemplate.id);
  await field(page, "主标题").fill("改过");
  await undo(page).click();
  await field(page, "副标题").fill("也改过");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  for (const name of [
    /^撤销\s*Ctrl Z$/,
    /^立即保存\s*Ctrl S$/,
    /^格式化\s*Shift Alt F$/,
    /^查找\s*Ctrl F$/,
    /^关闭 JSON\s*Ctrl \\$/,
    /^下一个问题\s*F8$/,
    /^上一个问题\s*Shift F8$/,
    /^下一个面板\s*F6$/,
    /^上一个面板\s*Shift F6$/,
    /^切换 Tab 键：缩进或离开编辑器\s*Ctrl M$/,
    "与已发布的 v1 逐行对比",
    /^补全\s*Ctrl Space$/,
    /^修正光标处的问题\s*Ctrl \.$/,
    "光标处的说明",
    "折叠细节",
    "变量 3",
    "版本",
    "适配到应用",
    "在沙箱领取",
    "发布…",
    "支付宝会收到什么",
    "发放设置",
    "导入到这份模板…",
    "导出完整模板 .json",
    "导出 pass.json",
    "导出 .alipass",
    "表单：权益",
    "切换到深色",
  ])
    await expect.soft(palette.getByRole("button", { name }).first(), String(name)).toBeAttached();
  await expect(palette.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("查找");
  await page.keyboard.press("Enter");
  await expect(editor(page).getByRole("textbox", { name: /查找/ })).toBeFocused();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  await palette.getByRole("textbox").fill("撤销");
  await page.keyboard.press("Enter");
  await expect(field(page, "副标题")).not.toHaveValue("也改过");
  await page.keyboard.press("Control+k");
  await palette.getByRole("textbox").fill("关闭 JSON");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toHaveCount(0);
});
