import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { chooseInMenu, editor, field, openDraft, phone, waitForEditor } from "./fixtures/designer";
import { cutCode } from "./fixtures/line";
import { test } from "./fixtures/test";

// The browser prints the request that was cut off.
test.use({ expectedErrors: [/net::ERR_FAILED/] });

test("what is opened while the line is down says so, leaves the rest alone, and opens by itself once it is back", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
  const { mend } = await cutCode(page);
  await page.getByRole("button", { name: /^变量/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "还没有打开" })).toBeVisible();
  await field(page, "主标题").fill("断网也能写");
  await expect(phone(page)).toContainText("断网也能写");
  await mend();
  await expect(page.getByRole("dialog")).toContainText("serialNumber");
  await expect(field(page, "主标题")).toHaveValue("断网也能写");
});

test("the JSON that is opened while the line is down stands there as text, and its editor comes once it is back", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
  await page.keyboard.press("Control+\\");
  await expect(editor(page)).toHaveCount(0);
  await page.reload();
  const { missed, mend } = await cutCode(page);
  await page.keyboard.press("Control+\\");
  await missed();
  await expect(editor(page)).toContainText("200元购物红包");
  await expect(editor(page).getByLabel("正在加载编辑器")).toBeVisible();
  await field(page, "主标题").fill("断网也能写");
  await expect(editor(page)).toContainText("断网也能写");
  await mend();
  await waitForEditor(page);
  await expect(editor(page).getByRole("code")).toContainText("断网也能写");
});

test("an export that is asked for while the line is down is handed over once it is back", async ({ operator: page, studio, world }) => {
  const { stored } = await openDraft(page, studio, world);
  const { missed, mend } = await cutCode(page);
  const download = page.waitForEvent("download");
  await chooseInMenu(page, "导出完整模板 .json");
  await missed();
  await mend();
  expect(await readFile(await (await download).path(), "utf8")).toBe((await stored()).text);
});
