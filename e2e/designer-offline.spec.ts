import { expect } from "@playwright/test";
import { field, openDraft, phone } from "./fixtures/designer";
import { cutCode } from "./fixtures/line";
import { test } from "./fixtures/test";

// The browser prints the request that was cut off.
test.use({ expectedErrors: [/net::ERR_FAILED/] });

test("what is opened while the line is down says so, leaves the rest alone, and opens by itself once it is back", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
  const { mend } = await cutCode(page);
  await page.getByRole("button", { name: /^变量/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "还没有打开" })).toBeVisible();
  await field(page, "主标题").fill("断网也能写");
  await expect(phone(page)).toContainText("断网也能写");
  await mend();
  await expect(page.getByRole("dialog")).toContainText("serialNumber");
  await expect(field(page, "主标题")).toHaveValue("断网也能写");
});
