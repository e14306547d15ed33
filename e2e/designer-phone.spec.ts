import { expect, type Locator, type Page } from "@playwright/test";
import { editor, field, openDesigner, phone } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { freshUserId, seedDraft } from "./fixtures/world";

/** A piece of the drawing: its name says which field it shows, then what is read there. */
const piece = (page: Page, name: string) => phone(page).getByRole("button", { name, exact: true });
const title = "主标题：200元购物红包";

const expectLit = (part: Locator) => expect(part).toHaveAttribute("aria-current", "true");
const expectDark = (part: Locator) => expect(part).not.toHaveAttribute("aria-current");

test.describe("anything is reached from anything", () => {
  test("a click on a part of the phone focuses its field, and the cursor of the JSON waits there", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { id } = await seedDraft(studio, world);
    await openDesigner(page, world.slug, id);
    await piece(page, "副标题：红包仅限在本页购买部分实物商品使用").click();
    await expect(field(page, "副标题")).toBeFocused();
    await expect(editor(page).getByText("secondLogoText")).toBeInViewport();

    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    await expect(editor(page).getByRole("textbox")).toBeFocused();
    await page.keyboard.type("全场");
    await expect(field(page, "副标题")).toHaveValue("全场红包仅限在本页购买部分实物商品使用");
  });

  test("a piece is read and named by what is typed, and gone while nothing is", async ({ operator: page, studio, world }) => {
    const { id } = await seedDraft(studio, world);
    await openDesigner(page, world.slug, id);
    const input = field(page, "主标题");
    await input.focus();
    await page.keyboard.press("End");
    await page.keyboard.type("周末版");
    await expect(piece(page, `${title}周末版`)).toHaveText("logoText200元购物红包周末版");
    await expect(input).toHaveAccessibleDescription(/(^| )11 \/ 12( |$)/);
    await input.fill("");
    await expect(input).toHaveAccessibleDescription(/(^| )0 \/ 12( |$)/);
    await expect(phone(page).getByRole("button", { name: /^主标题/ })).toHaveCount(0);
    await page.keyboard.type("秒");
    await page.keyboard.type("杀");
    await expect(piece(page, "主标题：秒杀")).toContainText("秒杀");
    await input.fill("200元购物红包");
    await expect(piece(page, title)).toContainText("200元购物红包");
    await expect(input).toHaveAccessibleDescription(/(^| )8 \/ 12( |$)/);
  });

  test("the focus in the form lights the part in the phone and scrolls it into sight, the page itself stands still", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { id } = await seedDraft(studio, world);
    await page.setViewportSize({ width: 1440, height: 640 });
    await openDesigner(page, world.slug, id);
    await field(page, "主标题").focus();
    await expectLit(piece(page, title));
    await field(page, "失效时间").focus();
    await expectLit(phone(page).getByRole("button", { name: /^生效时间：有效期/ }));
    await expectDark(piece(page, title));

    // The merchant stands at the end of the page.
    const merchant = piece(page, `商户名称：商户 ${world.name}`);
    await expect(merchant).not.toBeInViewport();
    await field(page, "商户名称").focus();
    await expectLit(merchant);
    await expect(merchant).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test("the cursor in the JSON lights the part in the phone, inside of an entry too", async ({ operator: page, studio, world }) => {
    const { id } = await seedDraft(studio, world);
    await openDesigner(page, world.slug, id);
    await editor(page).getByText('"200元购物红包"', { exact: true }).click();
    await expectLit(piece(page, title));
    // A key of an operation that no part shows lights what is drawn of the operation.
    await editor(page).getByText('"url"').first().click();
    await expectLit(phone(page).getByRole("button", { name: /立即使用$/ }));
    await expectDark(piece(page, title));
  });

  test("by keyboard: the phone is one stop, arrows go through its parts in reading order, Enter goes to the field", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { id } = await seedDraft(studio, world);
    await openDesigner(page, world.slug, id);
    await field(page, "主标题").focus();
    // What is pointed at in the form is where the keyboard comes in.
    const parts = phone(page).getByRole("group", { name: "券面各部分" });
    await expect(parts.locator('button[tabindex="0"]')).toHaveCount(1);
    await parts.locator('button[tabindex="0"]').focus();
    await expect(piece(page, title)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(piece(page, "副标题：红包仅限在本页购买部分实物商品使用")).toBeFocused();
    await page.keyboard.press("Home");
    await expect(phone(page).getByRole("button", { name: "背景色：卡券详情" })).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(phone(page).getByRole("button", { name: "背景色：卡券详情" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(field(page, "背景色")).toBeFocused();

    await parts.locator('button[tabindex="0"]').focus();
    await page.keyboard.press("Tab");
    await expect(parts.locator("button:focus")).toHaveCount(0);
  });
});

test.describe("the phone shows what is asked of it", () => {
  const choose = (page: Page, group: string, name: string) =>
    phone(page).getByRole("radiogroup", { name: group }).getByText(name, { exact: true }).click();
  /** What is read in the pane; the options of a closed list are not. */
  const says = (page: Page, text: string | RegExp) => expect(phone(page).getByText(text).filter({ visible: true }).first()).toBeVisible();
  const chosen = (page: Page, group: string, name: string) =>
    expect(phone(page).getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true })).toBeChecked();

  test("page, values, screen and state stand in the address, and a reload shows the same", async ({ operator: page, studio, world }) => {
    const { id } = await seedDraft(studio, world);
    await page.goto(`/console/${world.slug}/templates/${id}`);
    await choose(page, "显示哪一页", "卡面");
    await choose(page, "变量显示为", "变量名");
    await choose(page, "屏幕宽度", "414");
    await phone(page).getByRole("button", { name: "深色手机" }).click();
    await phone(page).getByRole("combobox", { name: "券的状态" }).selectOption("已使用");
    await expect(piece(page, "生效时间：$activeTime$ 至 $expireTime$")).toBeVisible();
    await says(page, "已使用");

    await page.reload();
    await chosen(page, "显示哪一页", "卡面");
    await chosen(page, "变量显示为", "变量名");
    await chosen(page, "屏幕宽度", "414");
    await expect(phone(page).getByRole("button", { name: "深色手机" })).toHaveAttribute("aria-pressed", "true");
    await expect(phone(page).getByRole("combobox", { name: "券的状态" })).toHaveValue("used");
    await expect(piece(page, "生效时间：$activeTime$ 至 $expireTime$")).toBeVisible();

    await choose(page, "变量显示为", "示例值");
    await expect(piece(page, "生效时间：$activeTime$ 至 $expireTime$")).toHaveCount(0);
  });

  test("every page has its own parts, and a state by name brings the moment it holds at", async ({ operator: page, studio, world }) => {
    const { id } = await seedDraft(studio, world);
    await page.goto(`/console/${world.slug}/templates/${id}`);
    await choose(page, "显示哪一页", "领取页");
    await expect(phone(page).getByRole("button", { name: /领取并放入卡包$/ })).toBeVisible();
    const state = phone(page).getByRole("combobox", { name: "券的状态" });
    await state.selectOption("已过期");
    await expect(phone(page).getByRole("button", { name: /：已过期$/ })).toBeVisible();
    await choose(page, "显示哪一页", "卡包列表");
    for (const [name, shown] of [
      ["未开始", /开始$/],
      ["即将过期", /过期$/],
      ["已使用", "已使用"],
      ["已失效", "已失效"],
    ] as const) {
      await state.selectOption(name);
      await expect(phone(page).getByRole("button", { name: shown }).last()).toBeVisible();
    }
    await expect(phone(page)).toContainText("按公开文档绘制的示意");
  });

  test("a field that this page does not show says which pages do, and leads there", async ({ operator: page, studio, world }) => {
    const { id } = await seedDraft(studio, world);
    await page.goto(`/console/${world.slug}/templates/${id}`);
    await choose(page, "显示哪一页", "卡包列表");
    await field(page, "副标题").focus();
    const hint = phone(page).getByRole("status").filter({ hasText: "这一页没有「副标题」" });
    await hint.getByRole("button", { name: "详情" }).click();
    await chosen(page, "显示哪一页", "详情");
    await expectLit(piece(page, "副标题：红包仅限在本页购买部分实物商品使用"));
    await expect(hint).toHaveCount(0);
  });

  test("by keys: the clock goes past the end, where nothing can be used any more, and stays there over a reload", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { id } = await seedDraft(studio, world);
    await page.goto(`/console/${world.slug}/templates/${id}`);
    const clock = phone(page).getByRole("slider", { name: "预览的时间" });
    await clock.focus();
    await page.keyboard.press("End");
    await says(page, "已过期");
    await page.reload();
    await says(page, "已过期");
    await clock.focus();
    await page.keyboard.press("Home");
    await says(page, "未开始");
  });

  test("a wider screen has more letters in a line, whatever room there is for the drawing", async ({ operator: page, studio, world }) => {
    const { id } = await seedDraft(studio, world);
    await page.goto(`/console/${world.slug}/templates/${id}`);
    const part = piece(page, title);
    const screen = phone(page).getByRole("group", { name: "券面各部分" });
    const share = async () => {
      const [own, whole] = [await part.boundingBox(), await screen.boundingBox()];
      return (own?.width ?? 0) / (whole?.width ?? 1);
    };
    const narrow = await share();
    await choose(page, "屏幕宽度", "414");
    await expect.poll(async () => Math.round((narrow / (await share())) * 100) / 100).toBeCloseTo(414 / 360, 1);
  });

  test("with the values of a pass that was really issued, the newest or another one, as it was last known to be", async ({
    operator: page,
    sandbox,
    studio,
    world,
    publishedTemplate: { id, tplId },
  }) => {
    await page.goto(`/console/${world.slug}/templates/${id}`);
    await choose(page, "变量显示为", "真实的券");
    await expect(phone(page).getByRole("status").filter({ hasText: "还没有发出过券" })).toBeVisible();

    for (const userId of [freshUserId(), freshUserId()]) await sandbox.claim({ templateId: tplId, userId });
    const { rows } = await studio.issued.listIssued(world.merchantId, id);
    const [newest, first] = rows;
    await page.reload();
    await chosen(page, "变量显示为", "真实的券");
    const passes = phone(page).getByRole("combobox", { name: "哪张券" });
    await expect(passes).toHaveValue(newest?.id ?? "");
    await expect(piece(page, `券编号：编号 ${newest?.params.serialNumber}`)).toBeVisible();
    await passes.selectOption(first?.id ?? "");
    await expect(piece(page, `券编号：编号 ${first?.params.serialNumber}`)).toBeVisible();

    await studio.passes.noteAnswer(world.merchantId, first?.id ?? "", { status: "USED", isDeleted: false, askedAt: new Date() });
    await page.reload();
    await expect(passes).toHaveValue(first?.id ?? "");
    await expect(piece(page, `券编号：编号 ${first?.params.serialNumber}`)).toBeVisible();
    await says(page, "已使用");

    // A variable of the draft that the pass was not issued with shows its name.
    await field(page, "副标题").fill("$later$");
    await expect(phone(page).getByRole("status").filter({ hasText: "$later$" })).toBeVisible();
    await expect(piece(page, "副标题：$later$")).toBeVisible();
  });
});
