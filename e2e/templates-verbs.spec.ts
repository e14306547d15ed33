import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { act, actions, card, cards, message, openList, tab, titled } from "./fixtures/template-list";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

test("a duplicate is told from the first, has its bytes, and is a draft", async ({
  operator: page,
  studio,
  world,
  publishedTemplate: { id },
}) => {
  await openList(page, world);
  await act(page, "福利领取200元购物红包", "创建副本");
  const copy = card(page, "福利领取200元购物红包 副本");
  await expect(copy).toContainText("草稿");
  await copy.getByRole("link").click();
  await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}$/);
  const copyId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(copyId).not.toBe(id);
  const [first, second] = await Promise.all([id, copyId].map((each) => studio.templates.getTemplate(world.merchantId, each)));
  expect(second?.text).toBe(first?.text);
});

test("an archived template leaves the list, is found among the archived, and comes back by undo", async ({
  operator: page,
  studio,
  world,
}) => {
  await seedDraft(studio, world, titled("留下的"));
  await seedDraft(studio, world, titled("要归档的"));
  await openList(page, world);
  await act(page, "要归档的", "归档");
  await expect(cards(page)).toHaveCount(1);
  await tab(page, "已归档 1").click();
  await expect(card(page, "要归档的")).toBeVisible();
  await message(page).getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("没有已归档的模板")).toBeVisible();
  await page.getByRole("button", { name: "查看全部模板" }).click();
  await expect(cards(page)).toHaveCount(2);
});

test("by keyboard alone a draft is deleted, the focus goes on to the next card, and Ctrl+Z brings it back", async ({
  operator: page,
  studio,
  world,
}) => {
  await seedDraft(studio, world, titled("留下的"));
  await seedDraft(studio, world, titled("要删除的"));
  await openList(page, world);
  await page.getByRole("link", { name: "要删除的" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "打开" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "删除" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(message(page)).toContainText("已删除“要删除的”");
  await expect(actions(page, "留下的")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(card(page, "要删除的")).toBeVisible();
});

test("what was deleted stays among the deleted for a while, from where it is brought back", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world, titled("删掉又要的"));
  await studio.shelf.delete(world.merchantId, id, studio.now());
  await openList(page, world);
  await expect(page.getByText("还没有模板")).toBeVisible();
  await tab(page, "最近删除 1").click();
  await expect(cards(page)).toContainText("删掉又要的");
  await expect(cards(page).getByRole("link")).toHaveCount(0);
  await page.getByRole("button", { name: "恢复“删掉又要的”" }).click();
  await expect(page.getByText("没有最近删除的模板")).toBeVisible();
  await page.getByRole("button", { name: "查看全部模板" }).click();
  await expect(card(page, "删掉又要的")).toBeVisible();
});

test("what was published cannot be deleted, and its menu says why and what to do", async ({
  operator: page,
  world,
  publishedTemplate: _published,
}) => {
  await openList(page, world);
  await actions(page, "福利领取200元购物红包").click();
  const item = page.getByRole("menuitem", { name: /^删除/ });
  await expect(item).toHaveText("删除已发布过，不能删除，可以归档");
  await expect(page.getByRole("menuitem", { name: "打开" })).toBeFocused();
  await expect(item).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("End");
  await expect(item).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(cards(page)).toHaveCount(1);
});

test("an export from the card gives back the stored bytes", async ({ operator: page, studio, world }) => {
  const odd = `${titled("原样").slice(0, -1)},\r\n "x":1e400 } `;
  await seedDraft(studio, world, odd);
  await openList(page, world);
  const download = page.waitForEvent("download");
  await act(page, "原样", "导出完整模板 .json");
  const file = await download;
  expect(file.suggestedFilename()).toBe("原样.json");
  expect(await readFile(await file.path(), "utf8")).toBe(odd);
});
