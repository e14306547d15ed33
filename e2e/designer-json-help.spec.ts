import { expect } from "@playwright/test";
import { field, jsonPane, openDesigner, press, token, typing, undoButton } from "./fixtures/json-editor";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

test("pointing at a key tells the field's name and help, at a variable where its value comes from", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
  await token(page, '"logoText"').hover();
  await expect(page.getByRole("tooltip").filter({ hasText: "券面上最大的一行" })).toContainText("主标题");
  await token(page, '"$activeTime$"').hover();
  await expect(page.getByRole("tooltip").filter({ hasText: "来源：" })).toContainText("领取当天");
});

test("a marked place is mended by Ctrl . as one step", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
  await token(page, '"RGB(16,142,233)"').click();
  await page.keyboard.press("Control+.");
  await expect(page.getByText("快速修复")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(token(page, '"RGB(14,122,200)"')).toBeVisible();
  await expect(field(page, "背景色")).toHaveValue("RGB(14,122,200)");
  await typing(page).focus();
  await page.keyboard.press("Control+z");
  await expect(field(page, "背景色")).toHaveValue("RGB(16,142,233)");
  await expect(undoButton(page)).toBeDisabled();
});

test("the draft is compared with what was published, in light and dark", async ({ operator: page, world, publishedTemplate }) => {
  await openDesigner(page, world.slug, publishedTemplate.id);
  await field(page, "主标题").fill("第二版红包");
  const compare = jsonPane(page).getByRole("button", { name: "与已发布的 v1 逐行对比" });
  await compare.click();
  const diff = page.getByRole("region", { name: "从已发布 v1到草稿的差异" });
  await expect(diff.getByText(/"第二版红包"/).first()).toBeVisible();
  await expect(diff.getByText(/"200元购物红包"/).first()).toBeVisible();
  await field(page, "品牌").fill("边看边改");
  await expect(diff.getByText(/"边看边改"/).first()).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("切换到深色");
  await page.keyboard.press("Enter");
  await expect(diff.getByRole("code").last()).toHaveClass(/vs-dark/);
  await compare.click();
  await expect(diff).toBeHidden();
  await expect(jsonPane(page).getByRole("code").first()).toHaveClass(/vs-dark/);
  await typing(page).focus();
  await press(page, "ArrowDown", 2);
  await expect(typing(page)).toBeFocused();
});
