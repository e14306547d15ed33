import { expect, type Page } from "@playwright/test";
import { findField } from "@/lib/template/schema";
import { into, openTall, press, toEndOf, token, typing } from "./fixtures/json-editor";
import { editor, field, openDraft, undo } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { wordsOf } from "./fixtures/words";
import { seedDraft } from "./fixtures/world";

/** What the list of completions reads out, help and all. */
const offer = (page: Page, name: RegExp) => page.getByRole("option", { name });

test("completion offers keys with their help, known values with their meaning, and writes what is chosen", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await openTall(page, world.slug, id);
  const stored = async () => JSON.parse((await studio.templates.getTemplate(world.merchantId, id)).text).content.evoucherInfo;
  await toEndOf(page, "secondLogoText");
  await page.keyboard.press("Enter");
  await page.keyboard.type('"disc');
  await expect(offer(page, /^discountContent.*折扣类型/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(stored).toMatchObject({ einfo: { discountContent: "9.2折" } });
  await page.keyboard.press("Escape");

  await into(page, "format", "url".length);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+Space");
  await expect(offer(page, /^"qrcode".*二维码/)).toBeVisible();
  await page.keyboard.type("ba");
  await expect(offer(page, /^"qrcode"/)).toBeHidden();
  await page.keyboard.press("Enter");
  await expect.poll(stored).toMatchObject({ operation: [{ format: "barcode" }] });
});

test("a $ offers the variables with meaning and sample, and what is typed as a new one", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openTall(page, world.slug, id);
  await into(page, "product", "free".length);
  await page.keyboard.type("$");
  await expect(offer(page, /^\$activeTime\$.*生效时间.*示例：/s)).toBeVisible();
  await expect(offer(page, /^\$serialNumber\$.*券编号.*服务器/s)).toBeVisible();
  await page.keyboard.type("exp");
  await expect(offer(page, /^\$activeTime\$/)).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(token(page, '"$expireTime$"')).toBeVisible();
  await expect(page.getByRole("button", { name: "变量 3" })).toBeVisible();

  await into(page, "brandName", "购物红包".length);
  await page.keyboard.type("$shop");
  await expect(offer(page, /^\$shop\$.*新变量/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field(page, "品牌")).toHaveValue("$shop$");
  await expect(page.getByRole("button", { name: "变量 4" })).toBeVisible();
});

test("pointing at a key tells the field's name and help, at a variable where its value comes from", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await openTall(page, world.slug, id);
  await token(page, '"logoText"').hover();
  await expect(page.getByRole("tooltip").filter({ hasText: "券面上最大的一行" })).toContainText("主标题");
  await token(page, '"$activeTime$"').hover();
  await expect(page.getByRole("tooltip").filter({ hasText: "来源：" })).toContainText("领取当天");
});

test.describe("in English", () => {
  test.use({ locale: "en-GB" });

  test("the editor's help is in English as well", async ({ operator: page, studio, world }) => {
    const t = await wordsOf("en");
    const { id } = await seedDraft(studio, world);
    await page.goto(`/console/${world.slug}/templates/${id}`);
    const pane = page.getByRole("region", { name: t("designer.json") });
    await expect(pane.getByRole("button", { name: t("designer.format") })).toBeEnabled({ timeout: 60_000 });
    await pane.getByText('"logoText"', { exact: true }).hover();
    const help = page
      .getByRole("tooltip")
      .filter({ hasText: findField("/content/evoucherInfo/einfo/logoText")?.label.en ?? "no such field" });
    await expect(help).toContainText("required");
    await pane.getByText('"product"', { exact: true }).click();
    await page.keyboard.press("End");
    await press(page, "ArrowLeft", 2);
    await press(page, "Backspace", "free".length);
    await page.keyboard.type("$");
    await expect(offer(page, /^\$activeTime\$.*Source: .*Sample: /s)).toBeVisible();
  });
});

test("a marked place is mended by Ctrl . as one step", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openTall(page, world.slug, id);
  await token(page, '"RGB(16,142,233)"').click();
  await page.keyboard.press("Control+.");
  await expect(page.getByText("快速修复")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(token(page, '"RGB(14,122,200)"')).toBeVisible();
  await expect(field(page, "背景色")).toHaveValue("RGB(14,122,200)");
  await typing(page).focus();
  await page.keyboard.press("Control+z");
  await expect(field(page, "背景色")).toHaveValue("RGB(16,142,233)");
  await expect(undo(page)).toBeDisabled();
});

test("the draft is compared with what was published, in light and dark", async ({ operator: page, world, publishedTemplate }) => {
  await openTall(page, world.slug, publishedTemplate.id);
  await field(page, "主标题").fill("第二版红包");
  const compare = editor(page).getByRole("button", { name: "与已发布的 v1 逐行对比" });
  await compare.click();
  const diff = page.getByRole("region", { name: "从已发布 v1到草稿的差异" });
  await expect(diff.getByText(/"第二版红包"/).first()).toBeVisible();
  await expect(diff.getByText(/"200元购物红包"/).first()).toBeVisible();
  await field(page, "品牌").fill("边看边改");
  await expect(diff.getByText(/"边看边改"/).first()).toBeVisible();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("textbox", { name: "搜索页面或操作…" })).toBeFocused();
  await page.keyboard.type("切换到深色");
  await page.keyboard.press("Enter");
  await expect(diff.getByRole("code").last()).toHaveClass(/vs-dark/);
  await compare.click();
  await expect(diff).toBeHidden();
  await expect(editor(page).getByRole("code").first()).toHaveClass(/vs-dark/);
  await typing(page).focus();
  await press(page, "ArrowDown", 2);
  await expect(typing(page)).toBeFocused();
});

test("the editor turns dark and light with the system", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await ground("body");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => ground("body")).not.toBe(light);
  const dark = await ground("body");
  await expect.poll(() => ground(".monaco-editor")).toBe(dark);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => ground(".monaco-editor")).toBe(light);
});
