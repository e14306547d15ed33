import { expect, type JSHandle, type Locator, type Page } from "@playwright/test";
import { phone, saved, undo } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { contact, entries, openThreeTexts, terms, threeTexts } from "./fixtures/three-texts";

const entry = (page: Page, name: string) => terms(page).getByRole("listitem", { name, exact: true });
const grip = (page: Page, name: string) => terms(page).getByRole("button", { name: new RegExp(`^排序「${name}」`) });
const head = (page: Page, name: string) => terms(page).getByRole("button", { name, exact: true });
const said = (page: Page) => terms(page).locator("[aria-live]");

const namesOf = (items: Locator) => items.evaluateAll((each) => each.map((item) => item.getAttribute("aria-label")));

/** Takes an entry by its grip, as a hand does, and holds it over another. */
async function carry(page: Page, name: string, over: string): Promise<void> {
  await head(page, "使用须知").click();
  await grip(page, name).hover();
  const from = await grip(page, name).boundingBox();
  const to = await entry(page, over).boundingBox();
  if (!from || !to) throw new Error("the entries are not on the screen");
  const x = from.x + from.width / 2;
  await page.mouse.down();
  await page.mouse.move(x, from.y, { steps: 3 });
  await page.mouse.move(x, to.y + (to.y > from.y ? to.height : 0), { steps: 8 });
}

test.describe("the texts of the terms are a list to sort", () => {
  test("dragged by the mouse, an entry moves with its very bytes, and one undo restores the text", async ({
    operator: page,
    studio,
    world,
  }) => {
    const text = await openThreeTexts(page, studio, world);
    await carry(page, "客服电话", "使用须知");
    await page.mouse.up();
    await expect.poll(() => namesOf(entries(page))).toEqual(["客服电话", "使用须知", "适用门店"]);
    await expect(grip(page, "客服电话")).toBeFocused();
    await expect.poll(text).toContain(`[\n        ${contact},\n`);
    await expect(saved(page)).toContainText("已保存");

    await undo(page).click();
    await expect.poll(() => namesOf(entries(page))).toEqual(["使用须知", "客服电话", "适用门店"]);
    await expect(undo(page)).toBeDisabled();
    await expect.poll(text).toBe(threeTexts);
  });

  test("Escape during a drag puts the entry back, and nothing is left to undo", async ({ operator: page, studio, world }) => {
    await openThreeTexts(page, studio, world);
    await carry(page, "客服电话", "适用门店");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await namesOf(entries(page))).toEqual(["使用须知", "客服电话", "适用门店"]);
    await expect(undo(page)).toBeDisabled();
  });

  test("with reduced motion nothing glides while an entry is dragged", async ({ operator: page, studio, world }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openThreeTexts(page, studio, world);
    await carry(page, "客服电话", "适用门店");
    await expect(entry(page, "适用门店")).not.toHaveCSS("translate", "none");
    await expect(entry(page, "适用门店")).toHaveCSS("transition-property", "none");
    await page.mouse.up();
  });

  test("by keys: picked up, moved and let go as one step, or put back; each is told, and the focus stays on its grip", async ({
    operator: page,
    studio,
    world,
  }) => {
    const text = await openThreeTexts(page, studio, world);
    await grip(page, "使用须知").focus();
    await page.keyboard.press("Space");
    await expect(said(page)).toHaveText(/^已拿起「使用须知」，第 1 项，共 3 项/);
    await page.keyboard.press("ArrowDown");
    await expect(said(page)).toHaveText("「使用须知」已移到第 2 项，共 3 项");
    await page.keyboard.press("ArrowDown");
    await expect(grip(page, "使用须知")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(said(page)).toHaveText("「使用须知」已放回第 1 项，共 3 项");
    await expect(grip(page, "使用须知")).toBeFocused();
    await expect(undo(page)).toBeDisabled();

    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(said(page)).toHaveText("已放下「使用须知」，第 3 项，共 3 项");
    expect(await namesOf(entries(page))).toEqual(["客服电话", "适用门店", "使用须知"]);
    await page.keyboard.press("Alt+ArrowUp");
    expect(await namesOf(entries(page))).toEqual(["客服电话", "使用须知", "适用门店"]);
    await expect(grip(page, "使用须知")).toBeFocused();
    await expect(phone(page)).toContainText(/客服电话[^]*使用须知[^]*适用门店/);

    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await namesOf(entries(page))).toEqual(["使用须知", "客服电话", "适用门店"]);
    await expect(undo(page)).toBeDisabled();
    await expect(saved(page)).toContainText("已保存");
    await expect.poll(text).toBe(threeTexts);
  });

  test("what is added, copied and removed takes the focus along, and undo returns every byte", async ({
    operator: page,
    studio,
    world,
  }) => {
    const text = await openThreeTexts(page, studio, world);
    const choose = async (name: string, action: string) => {
      await terms(page)
        .getByRole("button", { name: `操作：${name}` })
        .first()
        .click();
      await page.getByRole("menuitem", { name: action }).click();
    };
    await terms(page).getByRole("button", { name: "添加一段" }).click();
    await expect(entries(page)).toHaveCount(4);
    await expect(entries(page).nth(3).getByRole("textbox", { name: "标题" })).toBeFocused();

    await choose("客服电话", "复制一份");
    await expect(entries(page)).toHaveCount(5);
    await expect(grip(page, "客服电话").nth(1)).toBeFocused();
    await expect.poll(async () => (await text()).split(contact)).toHaveLength(3);

    await choose("客服电话", "删除");
    await expect(entries(page)).toHaveCount(4);
    await expect(grip(page, "客服电话")).toBeFocused();
    await choose("客服电话", "上移");
    await expect(grip(page, "客服电话")).toBeFocused();
    await expect.poll(() => namesOf(entries(page))).toEqual(["客服电话", "使用须知", "适用门店", "使用须知"]);
    await terms(page).getByRole("button", { name: "操作：客服电话" }).press("Enter");
    await expect(page.getByRole("menu", { name: "操作：客服电话" }).locator(":scope:focus, :focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(terms(page).getByRole("button", { name: "操作：客服电话" })).toBeFocused();

    for (let step = 0; step < 4; step += 1) await undo(page).click();
    await expect(undo(page)).toBeDisabled();
    await expect.poll(text).toBe(threeTexts);
  });

  test("typing in one entry draws none of the others again", async ({ operator: page, studio, world }) => {
    await openThreeTexts(page, studio, world);
    // React gives an element new props whenever what it belongs to is drawn.
    const drawn = (name: string) =>
      entry(page, name).evaluateHandle((item) => Object.entries(item).find(([key]) => key.startsWith("__reactProps$"))?.[1] as unknown);
    const before = { typed: await drawn("客服电话"), other: await drawn("适用门店") };
    const label = entry(page, "客服电话").getByRole("textbox", { name: "标题" });
    await label.press("End");
    await label.pressSequentially("专线");
    await expect(grip(page, "客服电话专线")).toBeVisible();
    const after = { typed: await drawn("客服电话专线"), other: await drawn("适用门店") };
    const isSame = (one: JSHandle, other: JSHandle) => page.evaluate(([a, b]) => a === b, [one, other]);
    expect(await isSame(before.typed, after.typed)).toBe(false);
    expect(await isSame(before.other, after.other)).toBe(true);
  });

  test("a folded entry stays folded wherever it is moved, and opens for whoever is led to it", async ({
    operator: page,
    studio,
    world,
  }) => {
    await openThreeTexts(page, studio, world);
    await head(page, "客服电话").press("Enter");
    await expect(head(page, "客服电话")).toHaveAttribute("aria-expanded", "false");
    await expect(entry(page, "客服电话").getByRole("textbox")).toHaveCount(0);
    await grip(page, "客服电话").press("Alt+ArrowUp");
    await expect(entry(page, "客服电话").getByRole("textbox")).toHaveCount(0);
    await expect(entry(page, "使用须知").getByRole("textbox", { name: "内容" })).toBeVisible();
    await undo(page).click();
    await expect(entry(page, "客服电话").getByRole("textbox")).toHaveCount(0);

    await phone(page)
      .getByRole("button", { name: "客服电话：400-000-0000" })
      .or(phone(page).getByRole("button", { name: /400-000-0000/ }))
      .first()
      .click();
    await expect(entry(page, "客服电话").getByRole("textbox", { name: "内容" })).toBeFocused();
  });
});
