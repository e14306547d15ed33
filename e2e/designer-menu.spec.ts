import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { redPacketContent } from "@/lib/template/red-packet";
import { wrapBare } from "@/lib/template/import";
import { chooseInMenu, field, menuButton, openDraft, publish } from "./fixtures/designer";
import { test } from "./fixtures/test";

test("what is exported is the draft, byte for byte", async ({ operator: page, studio, world }) => {
  const text = wrapBare(redPacketContent).replace('"content"', '"x": 1e400,\n  "content"');
  await openDraft(page, studio, world, text);
  await field(page, "主标题").fill("只改这一行");
  const download = page.waitForEvent("download");
  await chooseInMenu(page, "导出完整模板 .json");
  const before = text.split("\n");
  const after = (await readFile(await (await download).path(), "utf8")).split("\n");
  expect(after).toHaveLength(before.length);
  expect(after.filter((line, at) => line !== before[at])).toEqual([expect.stringContaining('"logoText": "只改这一行"')]);
});

test("a dialog that was opened from the menu gives the focus back to the menu's button", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  for (const [item, name] of [
    ["支付宝会收到什么", "支付宝会收到什么"],
    ["发放设置", "发放设置"],
    ["导入到这份模板…", "导入到这份模板"],
  ] as const) {
    await chooseInMenu(page, item);
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(menuButton(page), item).toBeFocused();
  }
});

test("what Alipay will receive is looked at on the way to publishing, and closed it leads back there", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
  const confirm = page.getByRole("dialog", { name: "发布到支付宝" });
  const payload = page.getByRole("dialog", { name: "支付宝会收到什么" });
  await publish(page).click();
  await confirm.getByRole("textbox", { name: "版本说明（可选）" }).fill("延长到年底");
  await confirm.getByRole("button", { name: "看看支付宝会收到什么" }).click();
  await expect(payload.getByLabel("tpl_content", { exact: true })).toContainText("200元购物红包");
  await payload.getByRole("button", { name: "关闭" }).click();
  await expect(confirm.getByRole("textbox", { name: "版本说明（可选）" })).toHaveValue("延长到年底");
  await expect(payload).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(publish(page)).toBeFocused();
});
