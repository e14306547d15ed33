import { expect } from "@playwright/test";
import { field, openDraft, saved, undo } from "./fixtures/designer";
import { cutSaving } from "./fixtures/line";
import { test } from "./fixtures/test";

test("a reload in the middle of typing loses nothing, neither text nor steps", async ({ operator: page, studio, world }) => {
  const { stored } = await openDraft(page, studio, world);
  await field(page, "主标题").press("End");
  await field(page, "主标题").pressSequentially("长");
  await page.reload();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包长");
  await expect.poll(async () => (await stored()).text).toContain("200元购物红包长");
  await expect(saved(page)).toContainText("已保存");
  await undo(page).click();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包");
});

test("the draft in the list is the one that was left in the middle of a word", async ({ operator: page, studio, world }) => {
  const { stored } = await openDraft(page, studio, world);
  await field(page, "主标题").press("End");
  await field(page, "主标题").pressSequentially("离开", { delay: 20 });
  await page.getByRole("link", { name: "返回模板列表" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "模板" })).toBeVisible();
  await expect.poll(async () => (await stored()).text).toContain("200元购物红包离开");
  await page.goBack();
  await expect(field(page, "主标题")).toHaveValue("200元购物红包离开");
});

test.describe("while the line is down", () => {
  // The browser prints the request that was cut off.
  test.use({ expectedErrors: [/net::ERR_FAILED/] });

  test("leaving asks only while something is unsaved, and what was not saved comes back", async ({ operator: page, studio, world }) => {
    const { path, stored } = await openDraft(page, studio, world);
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await field(page, "主标题").fill("已存好的");
    await expect(saved(page)).toContainText("已保存");
    await page.reload();
    await expect(field(page, "主标题")).toHaveValue("已存好的");
    expect(asked).toEqual([]);

    const mend = await cutSaving(page, path);
    await field(page, "主标题").fill("没存上的");
    await expect(saved(page)).toContainText("保存失败");
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await expect(field(page, "主标题")).toHaveValue("没存上的");
    await mend();
    await expect.poll(async () => (await stored()).text).toContain("没存上的");
    await expect(saved(page)).toContainText("已保存");
  });

  test("a draft that is left unsaved says so, keeps the way back open, and saves itself once it is back", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { stored } = await openDraft(page, studio, world);
    const mend = await cutSaving(page, "/**");
    await field(page, "主标题").fill("离开时没存上");
    await expect(saved(page)).toContainText("保存失败");
    await page.getByRole("link", { name: "模板", exact: true }).click();
    const notice = page.getByRole("alert").filter({ hasText: "还没有保存" });
    await expect(notice).toBeVisible();
    await mend();
    await expect(notice).toBeHidden();
    expect((await stored()).text).toContain("离开时没存上");
  });
});
