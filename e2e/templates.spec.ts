import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { saveElsewhere } from "./fixtures/designer";
import { act, actions, card, cards, message, openList, tab, titled } from "./fixtures/template-list";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

test("search and status stand in the address, so that a view can be bookmarked and gone back from", async ({
  operator: page,
  studio,
  world,
  publishedTemplate: _published,
}) => {
  await seedDraft(studio, world, titled("周末立减券"));
  await seedDraft(studio, world, titled("周末门票"));
  await openList(page, world);
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
  await expect(page.getByText("没有找到“周末”")).toBeVisible();
  await page.goBack();
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByRole("searchbox")).toHaveValue("周末");
});

test("a template that changed since it was published says so, and is found under that", async ({
  operator: page,
  studio,
  world,
  publishedTemplate: { id },
}) => {
  await seedDraft(studio, world, titled("别的"));
  await saveElsewhere(studio, world, id, () => ({ text: titled("改了标题") }));
  await openList(page, world);
  await expect(card(page, "改了标题")).toContainText("v1 已发布 · 有改动");
  await tab(page, "发布后有改动 1").click();
  await expect(cards(page)).toHaveCount(1);
});

test("cards show the pass as the phone draws it; one whose draft is broken shows what is published, or why there is nothing", async ({
  operator: page,
  studio,
  world,
  publishedTemplate: { id },
}) => {
  await saveElsewhere(studio, world, id, () => ({ text: '{\n "logo": }' }));
  await seedDraft(studio, world, "{");
  await seedDraft(studio, world, titled("画得出来的"));
  await openList(page, world);
  await expect(card(page, "画得出来的").getByText("画得出来的")).toHaveCount(2);
  await expect(card(page, "福利领取200元购物红包")).toContainText("200元购物红包");
  await expect(card(page, "福利领取200元购物红包")).toContainText("草稿的 JSON 有误，图为 v1");
  await expect(card(page, "未命名")).toContainText("第 1 行第 2 列");
});

test("more than a page of templates goes on by a button, in order and without a repeat", async ({ operator: page, studio, world }) => {
  for (let index = 1; index <= 30; index++) await seedDraft(studio, world, titled(`第${index}个`));
  await openList(page, world);
  await expect(cards(page)).toHaveCount(24);
  await page.getByRole("button", { name: "显示更多" }).click();
  await expect(cards(page)).toHaveCount(30);
  await expect(cards(page).last()).toContainText("第1个");
  await expect(page.getByRole("button", { name: "显示更多" })).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the list, its menu and its message, in ${colorScheme}`, async ({
    operator: page,
    studio,
    world,
    publishedTemplate: _published,
  }) => {
    // Nothing fades: what is half there has half its contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await seedDraft(studio, world, "{");
    await seedDraft(studio, world, titled("要删除的"));
    await openList(page, world);
    await act(page, "要删除的", "删除");
    await expect(message(page)).toBeVisible();
    await actions(page, "福利领取200元购物红包").click();
    await expect(page.getByRole("menuitem", { name: "打开" })).toBeVisible();
    // The drawing has Alipay's colours and the template's, whose contrast the rules judge.
    const { violations } = await new AxeBuilder({ page }).exclude("[data-surface]").disableRules("region").analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 160)) }))).toEqual([]);
  });
}
