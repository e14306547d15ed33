import { expect, type Page } from "@playwright/test";
import { field, openDraft, saved, saveElsewhere, undo } from "./fixtures/designer";
import { cutSaving } from "./fixtures/line";
import { test } from "./fixtures/test";

const conflict = (page: Page) => page.getByRole("dialog", { name: "这份草稿已在别处保存过" });

test("two operators on one draft: the second is shown both texts and chooses, nothing is overwritten unseen", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id, stored } = await openDraft(page, studio, world);
  const theirs = await saveElsewhere(studio, world, id, ({ text }) => ({ text: text.replace('购物红包"', '别人改的"') }));

  await field(page, "副标题").fill("我改的");
  await expect(conflict(page)).toContainText("别人改的");
  await conflict(page).getByRole("button", { name: "用已保存的" }).click();
  await expect(conflict(page)).toBeHidden();
  await expect(field(page, "副标题")).not.toHaveValue("我改的");
  expect((await stored()).text).toBe(theirs.text);
});

test.describe("while the line is down", () => {
  // The browser prints the request that was cut off.
  test.use({ expectedErrors: [/net::ERR_FAILED/] });

  test("what was not saved meets what somebody else has saved: both are shown, and undo brings back the other", async ({
    operator: page,
    studio,
    world,
  }) => {
    const { id, path, stored } = await openDraft(page, studio, world);
    const mend = await cutSaving(page, path);
    await field(page, "品牌").fill("断网时写的");
    await expect(saved(page)).toContainText("保存失败");
    const theirs = await saveElsewhere(studio, world, id, ({ text }) => ({ text: text.replace('"200元购物红包"', '"别人保存的红包"') }));
    await mend();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();

    await expect(conflict(page).getByRole("region", { name: "我的" })).toContainText("断网时写的");
    await expect(conflict(page)).toContainText("别人保存的红包");
    expect((await stored()).text).toBe(theirs.text);
    await conflict(page).getByRole("button", { name: "用已保存的" }).click();
    await expect(field(page, "主标题")).toHaveValue("别人保存的红包");
    await undo(page).click();
    await expect(field(page, "品牌")).toHaveValue("断网时写的");
  });
});
