import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import type { Deps } from "@/lib/deps";
import { createDocument, setAt } from "@/lib/template/document";
import { stampOf } from "@/lib/template/set-aside";
import { editor, field, openDesigner, phone, publish } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { seedDraft, type World } from "./fixtures/world";

const tray = (page: Page) => page.getByRole("region", { name: "检查" });
const toggle = (page: Page) => tray(page).getByRole("button", { name: "检查", exact: true });
const errors = (page: Page) => tray(page).getByRole("region", { name: /个错误/ });
const warnings = (page: Page) => tray(page).getByRole("region", { name: /个提醒/ });

const terms = "/content/evoucherInfo/einfo/backFields";
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>';
const nothing = { label: "", value: "", type: "text" };

/** The example with one error no machine can mend (no logo), three empty entries that one can, and a title the law forbids. */
async function seedFaulty(studio: Deps, world: World): Promise<{ id: string; text: string }> {
  const draft = await seedDraft(studio, world);
  let document = createDocument((await studio.templates.getTemplate(world.merchantId, draft.id)).text);
  document = setAt(document, "/logo", "").document;
  document = setAt(document, "/content/evoucherInfo/einfo/logoText", "全国最低价红包").document;
  document = setAt(document, terms, [nothing, nothing, { label: "须知", value: "每人一张", type: "text" }, nothing]).document;
  const { id } = await seedDraft(studio, world, document.text);
  return { id, text: document.text };
}

async function open(page: Page, world: World, id: string): Promise<void> {
  // A picture that is there, whatever the network.
  await page.route("https://img.example.com/*", (route) => route.fulfill({ contentType: "image/svg+xml", body: PICTURE }));
  await openDesigner(page, world.slug, id);
}

test("the issues stand by severity with their counts, and one leads to its field, its JSON and its part of the phone", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedFaulty(studio, world);
  await open(page, world, id);
  await expect(tray(page)).toContainText("1 个错误");
  await toggle(page).click();
  const headings = tray(page).getByRole("heading", { level: 3 });
  await expect(headings).toHaveText([/^1 个错误$/, /^\d+ 个提醒$/, /^\d+ 条建议$/]);
  const results = await new AxeBuilder({ page }).include('section[aria-label="检查"]').analyze();
  expect(results.violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);

  await tray(page)
    .getByRole("button", { name: /全国最低/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "主标题")).toBeFocused();
  await expect(editor(page)).toContainText("全国最低价红包");
  await expect(
    phone(page)
      .getByRole("button", { name: /全国最低价红包/ })
      .first(),
  ).toHaveAttribute("aria-current", "true");
});

test("what no machine can mend says what to do and offers no way out, what it can does", async ({ operator: page, studio, world }) => {
  const { id } = await seedFaulty(studio, world);
  await open(page, world, id);
  await toggle(page).click();
  await expect(errors(page)).toContainText("缺少必填的「Logo」");
  await expect(errors(page).getByRole("button")).toHaveCount(1);
  await expect(tray(page).getByRole("button", { name: /全国最低.*建议换一种说法/ })).toBeVisible();
  await warnings(page).getByRole("button", { name: "调深到 4.5" }).click();
  await expect(warnings(page)).not.toContainText("对比度");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(warnings(page)).toContainText("对比度");
});

test("all of one kind are mended together, and that is one step back", async ({ operator: page, studio, world }) => {
  const { id, text } = await seedFaulty(studio, world);
  await open(page, world, id);
  await toggle(page).click();
  await expect(warnings(page).getByText("这一项的标题和内容都是空的")).toHaveCount(1);
  await warnings(page).getByRole("button", { name: "3 处全部删去这一项" }).click();
  await expect(warnings(page)).not.toContainText("这一项的标题和内容都是空的");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await expect.poll(async () => (await studio.templates.getTemplate(world.merchantId, id)).text).not.toContain('"label": ""');

  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("button", { name: "撤销" })).toBeDisabled();
  await expect(warnings(page)).toContainText("这一项的标题和内容都是空的");
  await expect.poll(async () => (await studio.templates.getTemplate(world.merchantId, id)).text).toBe(text);
});

test("F8 leads to the next issue and Shift F8 back, out of form, phone and JSON alike", async ({ operator: page, studio, world }) => {
  const { id } = await seedFaulty(studio, world);
  await open(page, world, id);
  await editor(page).getByText("evoucherInfo").first().click();
  await page.keyboard.press("F8");
  await expect(field(page, "Logo")).toBeFocused();
  await expect(tray(page)).toContainText("第 1 个");
  await page.keyboard.press("F8");
  await expect(tray(page)).toContainText("第 2 个");
  await expect(field(page, "Logo")).not.toBeFocused();
  await page.keyboard.press("Shift+F8");
  await expect(field(page, "Logo")).toBeFocused();
  await page.keyboard.press("Shift+F8");
  await expect(tray(page)).toContainText(/第 (\d+) 个，共 \1 个/);
  await phone(page).getByRole("button", { name: /红包/ }).first().focus();
  await page.keyboard.press("F8");
  await expect(field(page, "Logo")).toBeFocused();
  await field(page, "Logo").fill("https://img.example.com/logo.png");
  await expect(tray(page)).not.toContainText("1 个错误");
  await page.keyboard.press("F8");
  await expect(tray(page)).toContainText("第 1 个");
  await expect(field(page, "Logo")).not.toBeFocused();
});

test("while there are errors publishing says why, by keyboard too, and shows the way to the first", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedFaulty(studio, world);
  await open(page, world, id);
  await expect(publish(page)).toBeDisabled();
  await publish(page).focus();
  await expect(page.getByRole("tooltip")).toContainText("缺少必填的「Logo」");
  await page.keyboard.press("Enter");
  const way = page.getByRole("button", { name: "去第一个错误" });
  await expect(way).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(way).toBeHidden();
  await expect(publish(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(way).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(way).toBeHidden();
  await expect(field(page, "Logo")).toBeFocused();
  await field(page, "Logo").fill("https://img.example.com/logo.png");
  await expect(publish(page)).toBeEnabled();
  await expect(publish(page)).toHaveAccessibleDescription("");
});

test("a note is set aside with a reason, stays so over a reload with who and when, and is taken back", async ({
  operator: page,
  studio,
  world,
  signedIn: { person },
}) => {
  const { id, text } = await seedFaulty(studio, world);
  await open(page, world, id);
  await toggle(page).click();
  const notes = tray(page).getByRole("region", { name: /条建议/ });
  await expect(errors(page).getByRole("button", { name: "忽略…" })).toHaveCount(0);
  await expect(warnings(page).getByRole("button", { name: "忽略…" })).toHaveCount(0);
  const law = notes.getByRole("listitem").filter({ hasText: "全国最低" });
  await law.getByRole("button", { name: "忽略…" }).click();
  const dialog = page.getByRole("dialog", { name: "忽略…" });
  await expect(dialog.getByRole("textbox", { name: "理由" })).toBeFocused();
  await page.keyboard.type("法务已确认");
  await page.keyboard.press("Enter");
  await expect(law).toHaveCount(0);
  await expect(toggle(page)).toBeFocused();
  expect((await studio.templates.getTemplate(world.merchantId, id)).text).toBe(text);

  await page.reload();
  await toggle(page).click();
  await expect(tray(page).getByText("全国最低")).toHaveCount(0);
  await tray(page).getByRole("button", { name: "已忽略 1 条" }).click();
  const aside = tray(page).getByRole("region", { name: "已忽略 1 条" }).getByRole("listitem");
  await expect(aside).toContainText("全国最低");
  await expect(aside).toContainText("法务已确认");
  await expect(aside).toContainText(person.name);
  await expect(aside).toContainText(/\d{1,2}:\d{2}/);
  await aside.getByRole("button", { name: "恢复" }).click();
  await expect(law).toHaveCount(1);
  await expect(tray(page).getByRole("button", { name: /已忽略/ })).toHaveCount(0);
});

test("a note that was set aside comes back when its text changes", async ({ operator: page, studio, world, signedIn: { person } }) => {
  const { id, text } = await seedFaulty(studio, world);
  const pointer = "/content/evoucherInfo/einfo/logoText";
  const stamp = stampOf(createDocument(text), pointer);
  const entry = { code: "meaning.ad-law", pointer, stamp, reason: "法务已确认", by: person.id, at: new Date() };
  await studio.asides.addSetAside(world.merchantId, id, entry);
  await open(page, world, id);
  await toggle(page).click();
  await expect(tray(page).getByRole("button", { name: "已忽略 1 条" })).toBeVisible();
  await expect(tray(page).getByText("全国最低")).toHaveCount(0);
  await field(page, "主标题").fill("全国最低价大红包");
  await expect(tray(page).getByText("全国最低")).toHaveCount(1);
  await expect(tray(page).getByRole("button", { name: /已忽略/ })).toHaveCount(0);
});
