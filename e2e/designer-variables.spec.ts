import { expect, type Page } from "@playwright/test";
import { evaluateRelativeTime } from "@/lib/template/time";
import { field, phone, saved } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

const panel = (page: Page) => page.getByRole("dialog", { name: "变量" });
const card = (page: Page, name: string) => panel(page).getByRole("region", { name: `$${name}$`, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("where a value comes from is said in words and numbers, and shows what it gives at once", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await button(page, "变量 3").click();
  const until = card(page, "expireTime");
  await until.getByRole("textbox", { name: "第几天（当天为 0）" }).fill("6");
  const ends = evaluateRelativeTime("today+6d 23:59:59", new Date()) ?? "";
  await expect(until.getByRole("status")).toContainText(`领取后第 6 天 23:59:59；现在领取就是 ${ends}`);
  await until.getByRole("textbox", { name: "时刻" }).fill("25:00");
  await expect(until).toContainText("写作 23:59:59");
  await until.getByRole("combobox", { name: "怎么算" }).selectOption("领取当月的最后一天");
  await expect(until.getByRole("status")).toContainText("领取当月最后一天 23:59:59");
  await until.getByRole("combobox", { name: "值从哪里来" }).selectOption("固定值");
  await until.getByRole("textbox", { name: "值", exact: true }).fill("2030-01-01 00:00:00");
  await expect(phone(page)).toContainText("2030-01-01");
  await page.keyboard.press("Escape");
  await expect(saved(page)).toContainText("已保存");
  await expect
    .poll(async () => (await studio.templates.getTemplate(world.merchantId, id)).contract.variables.expireTime?.source)
    .toEqual({ type: "fixed", value: "2030-01-01 00:00:00" });
});

test("each place of a variable leads to its field, and the panel steps aside", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await button(page, "变量 3").click();
  await card(page, "expireTime").getByRole("button", { name: "失效时间" }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(field(page, "失效时间")).toBeFocused();
});

test("a variable is renamed everywhere as one step, and undo brings back the very bytes", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  const before = await studio.templates.getTemplate(world.merchantId, id);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "副标题").fill("$expireTime$");
  await button(page, "变量 3").click();
  await button(page, "给 $expireTime$ 改名").click();
  const name = panel(page).getByRole("textbox", { name: "新名称" });
  await name.fill("activeTime");
  await expect(panel(page)).toContainText("已经有这个变量");
  await expect(panel(page).getByRole("button", { name: "改名（2 处）" })).toBeDisabled();
  await name.fill("until");
  await panel(page).getByRole("button", { name: "改名（2 处）" }).click();
  await expect(card(page, "until").getByRole("status")).toContainText("23:59:59");
  await expect(button(page, "给 $until$ 改名")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page, "副标题")).toHaveValue("$until$");
  await expect(field(page, "失效时间")).toHaveValue("$until$");

  await button(page, "撤销").click();
  await expect(field(page, "失效时间")).toHaveValue("$expireTime$");
  await expect(field(page, "副标题")).toHaveValue("$expireTime$");
  await button(page, "撤销").click();
  await expect(button(page, "撤销")).toBeDisabled();
  await expect(saved(page)).toContainText("已保存");
  await expect
    .poll(async () => {
      const { text, contract } = await studio.templates.getTemplate(world.merchantId, id);
      return { text, contract };
    })
    .toEqual({ text: before.text, contract: before.contract });
});

test("a new variable says that its settings are a guess, an unused one that it is not needed: each is settled by one click", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "副标题").fill("$promo$");
  await button(page, "变量 4").click();
  await expect(card(page, "promo")).toContainText("新变量");
  await card(page, "promo").getByRole("button", { name: "就用这些设置" }).click();
  await expect(card(page, "promo")).not.toContainText("新变量");
  await page.keyboard.press("Escape");

  await field(page, "副标题").fill("不再是变量");
  await button(page, "变量 3").click();
  const unused = panel(page).getByRole("region", { name: "没有用到的变量" });
  await expect(unused).toContainText("$promo$");
  await unused.getByRole("button", { name: "移除 $promo$" }).click();
  await expect(unused).toHaveCount(0);
});

test("what a claim made now would send: times as they come out, what is missing by name, and the way to mend it", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "副标题").fill("$promo$");
  await button(page, "变量 4").click();
  await panel(page).getByRole("button", { name: "现在领取会带什么" }).click();
  const dialog = page.getByRole("dialog", { name: "支付宝会收到什么" });
  const row = (name: string) => dialog.getByRole("row").filter({ hasText: `$${name}$` });
  await expect(row("expireTime")).toContainText(evaluateRelativeTime("today+2d 23:59:59", new Date()) ?? "");
  await expect(row("serialNumber")).toContainText("每张不同");
  await expect(row("promo")).toContainText("没有值");
  await expect(dialog).toContainText("1 个变量没有值，这样领取会被拒绝：$promo$");

  await dialog.getByRole("button", { name: "设置来源" }).click();
  await card(page, "promo").getByRole("combobox", { name: "值从哪里来" }).selectOption("固定值");
  await card(page, "promo").getByRole("textbox", { name: "值", exact: true }).fill("满 100 可用");
  await panel(page).getByRole("button", { name: "现在领取会带什么" }).click();
  await expect(row("promo")).toContainText("满 100 可用");
  await expect(dialog.getByText("没有值")).toHaveCount(0);
});

test("by keys: the panel opens, a variable is renamed, Escape goes back one step at a time, to where the focus was", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await button(page, "变量 3").focus();
  await page.keyboard.press("Enter");
  const rename = button(page, "给 $activeTime$ 改名");
  await rename.focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("textbox", { name: "新名称" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(rename).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("from");
  await page.keyboard.press("Enter");
  await expect(button(page, "给 $from$ 改名")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(button(page, "变量 3")).toBeFocused();
  await expect(field(page, "生效时间")).toHaveValue("$from$");
});
