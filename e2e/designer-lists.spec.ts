import { expect, type JSHandle, type Locator, type Page } from "@playwright/test";
import type { Deps } from "@/lib/deps";
import { redPacketContent } from "@/lib/template/red-packet";
import { wrapBare } from "@/lib/template/import";
import { test } from "./fixtures/test";
import { seedDraft, type World } from "./fixtures/world";

const form = (page: Page) => page.getByRole("form", { name: "表单" });
const phone = (page: Page) => page.getByRole("region", { name: "预览" });
const terms = (page: Page) => form(page).getByRole("region", { name: "使用须知" });
const entries = (page: Page) => terms(page).getByRole("listitem");
const entry = (page: Page, name: string) => terms(page).getByRole("listitem", { name, exact: true });
const grip = (page: Page, name: string) => terms(page).getByRole("button", { name: new RegExp(`^排序「${name}」`) });
const head = (page: Page, name: string) => terms(page).getByRole("button", { name, exact: true });
const said = (page: Page) => terms(page).locator("[aria-live]");
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /保存/ });
const undo = (page: Page) => page.getByRole("button", { name: "撤销" });

/** The red packet with three texts, each laid out in its own way, the second with a key and a number that nothing knows. */
const contact = String.raw`{ "label" : "客服\u7535话",   "value":"400-000-0000", "x": 1e400 }`;
const shop = `{"label": "适用门店", "value": "全部门店"}`;
const threeTexts = wrapBare(redPacketContent).replace(/("type": "text"\s*\})/, `$1,\n  ${contact},\n      ${shop}`);

async function open(page: Page, studio: Deps, world: World): Promise<() => Promise<string>> {
  const { id } = await seedDraft(studio, world, threeTexts);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await expect(entries(page)).toHaveCount(3);
  return async () => (await studio.templates.getTemplate(world.merchantId, id)).text;
}

const others = (page: Page) => form(page).getByRole("region", { name: "其他字段" });
const other = (page: Page, path: string) => others(page).getByRole("textbox", { name: path, exact: true });
const unknown = "content/evoucherInfo/einfo/backFields/1/x";

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
    const text = await open(page, studio, world);
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
    await open(page, studio, world);
    await carry(page, "客服电话", "适用门店");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await namesOf(entries(page))).toEqual(["使用须知", "客服电话", "适用门店"]);
    await expect(undo(page)).toBeDisabled();
  });

  test("with reduced motion nothing glides while an entry is dragged", async ({ operator: page, studio, world }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, studio, world);
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
    const text = await open(page, studio, world);
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
    const text = await open(page, studio, world);
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
    await page.keyboard.press("Escape");
    await expect(terms(page).getByRole("button", { name: "操作：客服电话" })).toBeFocused();

    for (let step = 0; step < 4; step += 1) await undo(page).click();
    await expect(undo(page)).toBeDisabled();
    await expect.poll(text).toBe(threeTexts);
  });

  test("typing in one entry draws none of the others again", async ({ operator: page, studio, world }) => {
    await open(page, studio, world);
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
    await open(page, studio, world);
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

test.describe("what the form has no field for", () => {
  test("stands as JSON under its path, digit by digit; what is typed goes in as it is, and half a value changes nothing", async ({
    operator: page,
    studio,
    world,
  }) => {
    const text = await open(page, studio, world);
    await expect(other(page, unknown)).toHaveValue("1e400");
    await other(page, unknown).fill('{"n": 20880012345678901234,');
    await expect(others(page)).toContainText(/第 1 行第 \d+ 列.*改好之前，模板保持原样/);
    await expect(other(page, unknown)).toHaveAttribute("aria-invalid", "true");
    await expect(undo(page)).toBeDisabled();

    await other(page, unknown).fill('{"n": 20880012345678901234, "t": "\\u4f60"}');
    await expect(other(page, unknown)).not.toHaveAttribute("aria-invalid", "true");
    const changed = threeTexts.replace("1e400", '{"n": 20880012345678901234, "t": "\\u4f60"}');
    await expect.poll(text).toBe(changed);
    await undo(page).click();
    await expect(other(page, unknown)).toHaveValue("1e400");
    await expect.poll(text).toBe(threeTexts);
  });

  test("is removed, and undo brings it back to the byte", async ({ operator: page, studio, world }) => {
    const text = await open(page, studio, world);
    await others(page)
      .getByRole("button", { name: `删除：${unknown}` })
      .click();
    await expect(other(page, unknown)).toHaveCount(0);
    await expect(others(page)).toContainText("没有其他字段");
    await expect(others(page).getByRole("button", { name: "添加字段" })).toBeFocused();
    await expect.poll(text).not.toContain("1e400");
    await page.keyboard.press("Control+z");
    await expect(other(page, unknown)).toHaveValue("1e400");
    await expect.poll(text).toBe(threeTexts);
  });

  test("is added by place, key and value; a key that is there or that the form knows is refused", async ({
    operator: page,
    studio,
    world,
  }) => {
    const text = await open(page, studio, world);
    await others(page).getByRole("button", { name: "添加字段" }).press("Enter");
    const panel = others(page).getByRole("group", { name: "添加字段" });
    const key = panel.getByRole("textbox", { name: "键名" });
    await expect(key).toBeFocused();
    await panel.getByRole("combobox", { name: "位置" }).selectOption("/content/merchant");
    await key.fill("mname");
    await key.press("Enter");
    await expect(panel).toContainText("这里已经有「mname」了");
    await key.fill("mtel");
    await key.press("Enter");
    await expect(panel).toContainText("「商户电话」在表单里就有");
    await key.fill("level");
    await panel.getByRole("textbox", { name: "值（JSON）" }).fill("1e400,");
    await panel.getByRole("button", { name: "添加" }).click();
    await expect(panel).toContainText(/第 1 行第 6 列/);
    await panel.getByRole("textbox", { name: "值（JSON）" }).fill("1e400");
    await panel.getByRole("button", { name: "添加" }).click();
    await expect(other(page, "content/merchant/level")).toBeFocused();
    await expect(other(page, "content/merchant/level")).toHaveValue("1e400");
    await expect.poll(text).toMatch(/"level": 1e400\s*\}/);
    await undo(page).click();
    await expect.poll(text).toBe(threeTexts);
  });
});

test.describe("the variables at every text field", () => {
  const field = (page: Page, name: string) => form(page).getByRole("textbox", { name, exact: true });
  const picker = (page: Page, name: string) => form(page).getByRole("button", { name: `插入变量：${name}`, exact: true });
  const options = (page: Page) => page.getByRole("listbox", { name: "变量" }).getByRole("option");

  test("by keys: found by its meaning, inserted at the caret as one step, and the caret stands behind it", async ({
    operator: page,
    studio,
    world,
  }) => {
    await open(page, studio, world);
    await field(page, "副标题").press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+Tab");
    await expect(picker(page, "副标题")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "按名称或含义查找" })).toBeFocused();
    await expect(options(page)).toHaveCount(3);
    await expect(options(page).filter({ hasText: "$serialNumber$" })).toContainText("券编号");
    await page.keyboard.type("券编");
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(field(page, "副标题")).toBeFocused();
    await expect(field(page, "副标题")).toHaveValue("红包$serialNumber$仅限在本页购买部分实物商品使用");
    await page.keyboard.type("！");
    await expect(field(page, "副标题")).toHaveValue("红包$serialNumber$！仅限在本页购买部分实物商品使用");
    await page.keyboard.press("Control+z");
    await expect(field(page, "副标题")).toHaveValue("红包$serialNumber$仅限在本页购买部分实物商品使用");
    await page.keyboard.press("Control+z");
    await expect(field(page, "副标题")).toHaveValue("红包仅限在本页购买部分实物商品使用");
    await expect(undo(page)).toBeDisabled();
  });

  test("takes the place of a whole address or time, chosen by arrows, and Escape leads back to the button", async ({
    operator: page,
    studio,
    world,
  }) => {
    await open(page, studio, world);
    await picker(page, "失效时间").click();
    await page.keyboard.press("Escape");
    await expect(options(page)).toHaveCount(0);
    await expect(picker(page, "失效时间")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(options(page).filter({ hasText: "$activeTime$" })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(field(page, "失效时间")).toHaveValue("$activeTime$");
    await expect(field(page, "失效时间")).toBeFocused();
  });

  test("makes a new one of a name that is not there yet, in JSON fields with its quotes", async ({ operator: page, studio, world }) => {
    const text = await open(page, studio, world);
    await picker(page, unknown).click();
    await page.keyboard.type("member level");
    await expect(options(page)).toHaveCount(0);
    await page.getByRole("combobox", { name: "按名称或含义查找" }).fill("$memberLevel$");
    await options(page).filter({ hasText: "新建变量 $memberLevel$" }).click();
    await expect(other(page, unknown)).toBeFocused();
    await expect(other(page, unknown)).toHaveValue('"$memberLevel$"');
    await expect.poll(text).toBe(threeTexts.replace("1e400", '"$memberLevel$"'));
    await expect(page.getByRole("button", { name: "变量 4" })).toBeVisible();
  });
});
