import { expect, type Page } from "@playwright/test";
import { openList, titled } from "./fixtures/template-list";
import { test } from "./fixtures/test";

/** Pastes as a person does who has copied it elsewhere: Ctrl+V, with no field focused. */
async function paste(page: Page, pasted: string) {
  await page.evaluate((said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", said);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
}

/** Drags a file over the page and lets go of it, or stays above. */
async function drag(page: Page, name: string, content: string, events: string[]) {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text ?? ""], fileName ?? ""));
      return data;
    },
    [name, content],
  );
  for (const event of events) await page.getByRole("main").dispatchEvent(event, { dataTransfer });
}

test("a template pasted onto the list opens in the designer, byte for byte", async ({ operator: page, studio, world }) => {
  const pasted = `${titled("贴进来的").slice(0, -1)},\n  "x": 1e400}`;
  await openList(page, world);
  await expect(page.getByText("还没有模板")).toBeVisible();
  await paste(page, pasted);
  await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("贴进来的");
  const { rows } = await studio.shelf.list(world.merchantId, {});
  expect((await studio.templates.getTemplate(world.merchantId, rows[0]?.id ?? "")).text).toBe(pasted);
});

test("a file dropped anywhere on the list is imported, and the page says so while it is dragged", async ({ operator: page, world }) => {
  await openList(page, world);
  await expect(page.getByRole("button", { name: "导入模板" })).toBeVisible();
  await drag(page, "pass.json", titled("拖进来的"), ["dragover"]);
  await expect(page.getByText("松开即可导入")).toBeVisible();
  await drag(page, "pass.json", titled("拖进来的"), ["drop"]);
  await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("拖进来的");
});

test("a dropped file that does not parse is refused with place and remedy, and mended where it stands", async ({
  operator: page,
  world,
}) => {
  await openList(page, world);
  await expect(page.getByRole("button", { name: "导入模板" })).toBeVisible();
  await drag(page, "pass.json", titled("差一个括号").slice(0, -1), ["dragover", "drop"]);
  const dialog = page.getByRole("dialog", { name: "导入模板" });
  await expect(dialog.getByRole("alert")).toContainText(/第 1 行第 \d+ 列：.+改正后再导入/);
  const box = dialog.getByRole("textbox", { name: "粘贴模板 JSON" });
  await expect(box).toHaveValue(/差一个括号/);
  await box.press("Control+End");
  await box.pressSequentially("}");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("差一个括号");
});

test("of several apps the one that the template names gets it, and otherwise one is chosen", async ({ operator: page, studio, world }) => {
  const { id } = await studio.prisma.app.create({
    data: {
      merchantId: world.merchantId,
      id: studio.newId(),
      name: "第二个应用",
      appId: "2021009999999999",
      gateway: "simulator",
      privateKeySealed: "v1.",
      alipayPublicKey: "key",
    },
  });
  await openList(page, world);
  await expect(page.getByRole("button", { name: "导入模板" })).toBeVisible();
  await paste(page, titled("不知道归谁"));
  const dialog = page.getByRole("dialog", { name: "导入模板" });
  await dialog.getByRole("radio", { name: "第二个应用" }).click();
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("不知道归谁");
  const { rows } = await studio.shelf.list(world.merchantId, {});
  expect((await studio.templates.getTemplate(world.merchantId, rows[0]?.id ?? "")).app.id).toBe(id);
});
