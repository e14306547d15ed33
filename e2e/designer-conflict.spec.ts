import { expect, type Page } from "@playwright/test";
import { field, openDraft, publish, saved, saveElsewhere, undo } from "./fixtures/designer";
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

test("where only the settings of variables differ those are shown side by side, and the chosen ones are kept", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id, stored } = await openDraft(page, studio, world);
  const theirs = await saveElsewhere(studio, world, id, ({ contract: { variables } }) => {
    if (!variables.expireTime) throw new Error("The example has an expireTime.");
    return { contract: { variables: { ...variables, expireTime: { ...variables.expireTime, meaning: "别人写的含义" } } } };
  });
  const meaning = () => stored().then(({ contract }) => contract.variables.expireTime?.meaning);
  const panel = page.getByRole("dialog", { name: "变量" });
  const own = panel.getByRole("region", { name: "$expireTime$" }).getByRole("textbox", { name: "含义" });
  await page.getByRole("button", { name: "变量 3" }).click();
  await own.fill("我写的含义");

  await expect(conflict(page)).toContainText("文字相同，变量的设置不同");
  const change = conflict(page).getByRole("listitem").filter({ hasText: "$expireTime$" });
  await expect(change.getByRole("deletion")).toHaveText("我写的含义");
  await expect(change.getByRole("insertion")).toHaveText("别人写的含义");
  await expect(conflict(page).getByRole("listitem")).toHaveCount(1);
  expect(await stored()).toEqual(theirs);
  await conflict(page).getByRole("button", { name: "用已保存的" }).click();
  await expect(conflict(page)).toBeHidden();
  await expect(own).toHaveValue("别人写的含义");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  expect(await stored()).toEqual(theirs);
  await undo(page).click();
  await expect.poll(meaning).toBe("我写的含义");
});

test("publishing a draft that somebody else has saved meanwhile asks which one is meant, and then publishes that", async ({
  operator: page,
  studio,
  world,
  sandbox,
}) => {
  const { id, stored } = await openDraft(page, studio, world);
  const mine = await stored();
  await saveElsewhere(studio, world, id, ({ text }) => ({ text: text.replace('"200元购物红包"', '"别人保存的红包"') }));
  const confirm = page.getByRole("dialog", { name: "发布到支付宝" });
  await publish(page).click();
  await confirm.getByRole("button", { name: "发布", exact: true }).click();
  await expect(conflict(page)).toContainText("别人保存的红包");
  await expect(confirm).toBeHidden();
  await conflict(page).getByRole("button", { name: "保留我的，覆盖已保存的" }).click();
  await expect(conflict(page)).toBeHidden();
  await expect.poll(async () => (await stored()).text).toBe(mine.text);
  await expect(saved(page)).toContainText("已保存");

  await publish(page).click();
  await confirm.getByRole("button", { name: "发布", exact: true }).click();
  const done = page.getByRole("dialog", { name: "已发布" });
  await expect(done).toContainText("v1 已发布");
  const tplId = (await done.getByRole("definition").innerText()).trim();
  const published = (await sandbox.templates()).filter(({ templateId }) => templateId === tplId);
  expect(published).toHaveLength(1);
  expect(JSON.stringify(published)).toContain("200元购物红包");
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
