import { expect, type Page } from "@playwright/test";
import { field, form, undo } from "./fixtures/designer";
import { hold } from "./fixtures/line";
import { test } from "./fixtures/test";
import { openThreeTexts, threeTexts } from "./fixtures/three-texts";

const others = (page: Page) => form(page).getByRole("region", { name: "其他字段" });
const other = (page: Page, path: string) => others(page).getByRole("textbox", { name: path, exact: true });
const unknown = "content/evoucherInfo/einfo/backFields/1/x";

test.describe("what the form has no field for", () => {
  test("stands as JSON under its path, digit by digit; what is typed goes in as it is, and half a value changes nothing", async ({
    operator: page,
    studio,
    world,
  }) => {
    const text = await openThreeTexts(page, studio, world);
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
    const text = await openThreeTexts(page, studio, world);
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
    const text = await openThreeTexts(page, studio, world);
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
  const picker = (page: Page, name: string) => form(page).getByRole("button", { name: `插入变量：${name}`, exact: true });
  const options = (page: Page) => page.getByRole("listbox", { name: "变量" }).getByRole("option");

  test("by keys: found by its meaning, inserted at the caret as one step, and the caret stands behind it", async ({
    operator: page,
    studio,
    world,
  }) => {
    await openThreeTexts(page, studio, world);
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
    await openThreeTexts(page, studio, world);
    await picker(page, "失效时间").click();
    await expect(options(page)).toHaveCount(3);
    await expect(page.getByRole("combobox", { name: "按名称或含义查找" })).toBeFocused();
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
    const text = await openThreeTexts(page, studio, world);
    await picker(page, unknown).click();
    await expect(page.getByRole("combobox", { name: "按名称或含义查找" })).toBeFocused();
    await page.keyboard.type("member level");
    await expect(options(page)).toHaveCount(0);
    await page.getByRole("combobox", { name: "按名称或含义查找" }).fill("$memberLevel$");
    await options(page).filter({ hasText: "新建变量 $memberLevel$" }).click();
    await expect(other(page, unknown)).toBeFocused();
    await expect(other(page, unknown)).toHaveValue('"$memberLevel$"');
    await expect.poll(text).toBe(threeTexts.replace("1e400", '"$memberLevel$"'));
    await expect(page.getByRole("button", { name: "变量 4" })).toBeVisible();
  });

  test("stay closed for whoever pressed Escape before their code had come, and open when asked again", async ({
    operator: page,
    studio,
    world,
  }) => {
    await openThreeTexts(page, studio, world);
    const address = /\/_next\/static\/.+\.js/;
    const { held, letGo } = hold();
    await page.route(address, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(address);
    await picker(page, "副标题").click();
    const code = await asked;
    await page.keyboard.press("Escape");
    letGo();
    await (await code.response())?.finished();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await expect(picker(page, "副标题")).toBeFocused();
    await expect(picker(page, "副标题")).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("Enter");
    await expect(options(page)).toHaveCount(3);
  });
});
