import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures/test";
import { publishDraft, seedDraft } from "./fixtures/world";

const text = (title: string) =>
  JSON.stringify({ logo: null, strip: null, icon: null, content: { evoucherInfo: { title, einfo: { logoText: title } } } });
const cards = (page: Page) => page.getByRole("list", { name: "模板列表" }).getByRole("listitem");
const card = (page: Page, title: string) => cards(page).filter({ has: page.getByRole("link", { name: title, exact: true }) });
const act = async (page: Page, title: string, action: string | RegExp) => {
  await card(page, title)
    .getByRole("button", { name: `“${title}”的操作` })
    .click();
  await page.getByRole("menuitem", { name: action }).click();
};
/** What was done, with the way back. The router has an alert of its own. */
const message = (page: Page) => page.getByRole("alert").filter({ hasText: "撤销" });
const tab = (page: Page, name: string) => page.getByRole("navigation", { name: "按状态筛选" }).getByRole("link", { name });

test("search and status stand in the address, so that a view can be bookmarked and gone back from", async ({
  operator: page,
  studio,
  world,
}) => {
  const live = await seedDraft(studio, world);
  await publishDraft(studio, world, live);
  await seedDraft(studio, world, text("周末立减券"));
  await seedDraft(studio, world, text("周末门票"));
  await page.goto(`/console/${world.slug}/templates`);
  await expect(cards(page)).toHaveCount(3);
  await page.getByRole("searchbox").fill("周末");
  await page.getByRole("searchbox").press("Enter");
  await expect(cards(page)).toHaveCount(2);
  await tab(page, "已发布").click();
  await expect(page.getByText("没有找到“周末”")).toBeVisible();
  await expect(page).toHaveURL(/\?q=.+&status=published/);
  await page.reload();
  await expect(page.getByText("没有找到“周末”")).toBeVisible();
  await page.getByRole("button", { name: "清除搜索" }).last().click();
  await expect(card(page, "福利领取200元购物红包")).toBeVisible();
  await expect(tab(page, "已发布 1")).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await page.goBack();
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByRole("searchbox")).toHaveValue("周末");
});

test("a template that changed since it was published says so, and is found under that", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await publishDraft(studio, world, { id });
  await seedDraft(studio, world, text("别的"));
  const { revision, contract } = await studio.templates.getTemplate(world.merchantId, id);
  await studio.templates.saveDraft(world.merchantId, { templateId: id, expectedRevision: revision, text: text("改了标题"), contract });
  await page.goto(`/console/${world.slug}/templates`);
  await expect(card(page, "改了标题")).toContainText("v1 已发布 · 有改动");
  await tab(page, "发布后有改动 1").click();
  await expect(cards(page)).toHaveCount(1);
});

test("a duplicate is told from the first, has its bytes, and is a draft", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await publishDraft(studio, world, { id });
  await page.goto(`/console/${world.slug}/templates`);
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
  await seedDraft(studio, world, text("留下的"));
  await seedDraft(studio, world, text("要归档的"));
  await page.goto(`/console/${world.slug}/templates`);
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
  await seedDraft(studio, world, text("留下的"));
  await seedDraft(studio, world, text("要删除的"));
  await page.goto(`/console/${world.slug}/templates`);
  await page.getByRole("link", { name: "要删除的" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "打开" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "删除" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(message(page)).toContainText("已删除“要删除的”");
  await expect(page.getByRole("button", { name: "“留下的”的操作" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(card(page, "要删除的")).toBeVisible();
});

test("what was deleted stays among the deleted for a while, from where it is brought back", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world, text("删掉又要的"));
  await studio.shelf.delete(world.merchantId, id, studio.now());
  await page.goto(`/console/${world.slug}/templates`);
  await expect(page.getByText("还没有模板")).toBeVisible();
  await tab(page, "最近删除 1").click();
  await expect(cards(page)).toContainText("删掉又要的");
  await expect(cards(page).getByRole("link")).toHaveCount(0);
  await page.getByRole("button", { name: "恢复“删掉又要的”" }).click();
  await expect(page.getByText("没有最近删除的模板")).toBeVisible();
  await page.getByRole("button", { name: "查看全部模板" }).click();
  await expect(card(page, "删掉又要的")).toBeVisible();
});

test("what was published cannot be deleted, and its menu says why and what to do", async ({ operator: page, studio, world }) => {
  await publishDraft(studio, world, await seedDraft(studio, world));
  await page.goto(`/console/${world.slug}/templates`);
  await page.getByRole("button", { name: "“福利领取200元购物红包”的操作" }).click();
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
  const odd = `${text("原样").slice(0, -1)},\r\n "x":1e400 } `;
  await seedDraft(studio, world, odd);
  await page.goto(`/console/${world.slug}/templates`);
  const download = page.waitForEvent("download");
  await act(page, "原样", "导出完整模板 .json");
  const file = await download;
  expect(file.suggestedFilename()).toBe("原样.json");
  expect(await readFile(await file.path(), "utf8")).toBe(odd);
});

test("cards show the pass as the phone draws it; one whose draft is broken shows what is published, or why there is nothing", async ({
  operator: page,
  studio,
  world,
}) => {
  const live = await seedDraft(studio, world);
  await publishDraft(studio, world, live);
  const { revision, contract } = await studio.templates.getTemplate(world.merchantId, live.id);
  const broken = { templateId: live.id, expectedRevision: revision, text: '{\n "logo": }', contract };
  await studio.templates.saveDraft(world.merchantId, broken);
  await seedDraft(studio, world, "{");
  await seedDraft(studio, world, text("画得出来的"));
  await page.goto(`/console/${world.slug}/templates`);
  await expect(card(page, "画得出来的").getByText("画得出来的")).toHaveCount(2);
  await expect(card(page, "福利领取200元购物红包")).toContainText("200元购物红包");
  await expect(card(page, "福利领取200元购物红包")).toContainText("草稿的 JSON 有误，图为 v1");
  await expect(card(page, "未命名")).toContainText("第 1 行第 2 列");
});

test("more than a page of templates goes on by a button, in order and without a repeat", async ({ operator: page, studio, world }) => {
  for (let index = 1; index <= 30; index++) await seedDraft(studio, world, text(`第${index}个`));
  await page.goto(`/console/${world.slug}/templates`);
  await expect(cards(page)).toHaveCount(24);
  await page.getByRole("button", { name: "显示更多" }).click();
  await expect(cards(page)).toHaveCount(30);
  await expect(cards(page).last()).toContainText("第1个");
  await expect(page.getByRole("button", { name: "显示更多" })).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the list, its menu and its message, in ${colorScheme}`, async ({ operator: page, studio, world }) => {
    // Nothing fades: what is half there has half its contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await publishDraft(studio, world, await seedDraft(studio, world));
    await seedDraft(studio, world, "{");
    await seedDraft(studio, world, text("要删除的"));
    await page.goto(`/console/${world.slug}/templates`);
    await act(page, "要删除的", "删除");
    await expect(message(page)).toBeVisible();
    await page.getByRole("button", { name: "“福利领取200元购物红包”的操作" }).click();
    await expect(page.getByRole("menuitem", { name: "打开" })).toBeVisible();
    // The drawing has Alipay's colours and the template's, whose contrast the rules judge.
    const { violations } = await new AxeBuilder({ page }).exclude("[data-surface]").disableRules("region").analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([]);
  });
}

/** Pastes as a person does who has copied it elsewhere: Ctrl+V, with no field focused. */
async function paste(page: Page, pasted: string) {
  await page.evaluate((said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", said);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
}

/** Drags a file over the page and lets go of it, or stays above. */
async function drag(page: Page, name: string, content: string, events: string[]) {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text ?? ""], fileName ?? ""));
      return data;
    },
    [name, content],
  );
  for (const event of events) await page.getByRole("main").dispatchEvent(event, { dataTransfer });
}

test("a template pasted onto the list opens in the designer, byte for byte", async ({ operator: page, studio, world }) => {
  const pasted = `${text("贴进来的").slice(0, -1)},\n  "x": 1e400}`;
  await page.goto(`/console/${world.slug}/templates`);
  await expect(page.getByText("还没有模板")).toBeVisible();
  await paste(page, pasted);
  await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("贴进来的");
  const { rows } = await studio.shelf.list(world.merchantId, {});
  expect((await studio.templates.getTemplate(world.merchantId, rows[0]?.id ?? "")).text).toBe(pasted);
});

test("a file dropped anywhere on the list is imported, and the page says so while it is dragged", async ({ operator: page, world }) => {
  await page.goto(`/console/${world.slug}/templates`);
  await expect(page.getByRole("button", { name: "导入模板" })).toBeVisible();
  await drag(page, "pass.json", text("拖进来的"), ["dragover"]);
  await expect(page.getByText("松开即可导入")).toBeVisible();
  await drag(page, "pass.json", text("拖进来的"), ["drop"]);
  await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("拖进来的");
});

test("a dropped file that does not parse is refused with place and remedy, and mended where it stands", async ({
  operator: page,
  world,
}) => {
  await page.goto(`/console/${world.slug}/templates`);
  await expect(page.getByRole("button", { name: "导入模板" })).toBeVisible();
  await drag(page, "pass.json", text("差一个括号").slice(0, -1), ["dragover", "drop"]);
  const dialog = page.getByRole("dialog", { name: "导入模板" });
  await expect(dialog.getByRole("alert")).toContainText(/第 1 行第 \d+ 列：.+改正后再导入/);
  const box = dialog.getByRole("textbox", { name: "粘贴模板 JSON" });
  await expect(box).toHaveValue(/差一个括号/);
  await box.press("Control+End");
  await box.pressSequentially("}");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("差一个括号");
});

test("of several apps the one that the template names gets it, and otherwise one is chosen", async ({ operator: page, studio, world }) => {
  const { id } = await studio.prisma.app.create({
    data: {
      merchantId: world.merchantId,
      id: studio.newId(),
      name: "第二个应用",
      appId: "2021009999999999",
      gateway: "simulator",
      privateKeySealed: "v1.",
      alipayPublicKey: "key",
    },
  });
  await page.goto(`/console/${world.slug}/templates`);
  await expect(page.getByRole("button", { name: "导入模板" })).toBeVisible();
  await paste(page, text("不知道归谁"));
  const dialog = page.getByRole("dialog", { name: "导入模板" });
  await dialog.getByRole("radio", { name: "第二个应用" }).click();
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("不知道归谁");
  const { rows } = await studio.shelf.list(world.merchantId, {});
  expect((await studio.templates.getTemplate(world.merchantId, rows[0]?.id ?? "")).app.id).toBe(id);
});
