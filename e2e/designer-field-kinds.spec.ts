import { expect } from "@playwright/test";
import { field, form, openDraft, section, undo } from "./fixtures/designer";
import { test } from "./fixtures/test";

test("a colour is picked by keyboard as one step, and a click makes white text readable", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  const color = field(page, "背景色");
  await expect(color).toHaveValue("RGB(16,142,233)");
  const button = form(page).getByRole("button", { name: "选择颜色" });
  await button.press("Enter");
  const hue = page.getByRole("dialog", { name: "颜色" }).getByRole("slider", { name: "色相" });
  for (let step = 0; step < 4; step += 1) await hue.press("ArrowRight");
  await expect(color).not.toHaveValue("RGB(16,142,233)");
  await expect(color).toHaveValue(/^RGB\(\d+,\d+,\d+\)$/);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await undo(page).click();
  await expect(color).toHaveValue("RGB(16,142,233)");
  await expect(undo(page)).toBeDisabled();

  await form(page).getByRole("button", { name: "调深到 4.5" }).click();
  await expect(section(page, "外观")).toContainText(/4\.[5-9]\d : 1/);
  await expect(color).not.toHaveAccessibleDescription(/对比度/);
});

test.describe("images", () => {
  // The browser prints the image that it may not load.
  test.use({ expectedErrors: [/net::ERR_FAILED/] });

  test("are shown and measured against the advice; what cannot be measured and variables say so", async ({
    operator: page,
    studio,
    world,
  }) => {
    await page.route("https://img.example.com/**", (route) =>
      route.request().url().endsWith("/logo.png") ? route.fulfill({ path: "public/static/demo-logo.png" }) : route.abort(),
    );
    await openDraft(page, studio, world);
    await field(page, "Logo").fill("https://img.example.com/logo.png");
    await expect(form(page).getByRole("img", { name: "预览：Logo" })).toBeVisible();
    await expect(field(page, "Logo")).toHaveAccessibleDescription(/实测 512 × 512.*符合建议/);
    await field(page, "背景大图").fill("https://img.example.com/logo.png");
    await expect(field(page, "背景大图")).toHaveAccessibleDescription(/实测 512 × 512.*小于 1020×643/);
    await field(page, "背景大图").fill("https://img.example.com/forbidden.png");
    await expect(field(page, "背景大图")).toHaveAccessibleDescription(/量不到尺寸/);
    await field(page, "背景大图").fill("$strip$");
    await expect(field(page, "背景大图")).toHaveAccessibleDescription(/变量 \$strip\$/);
  });
});

test("a date is a variable or a time, each kept over the switch, and the time keeps Alipay's form", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
  const start = field(page, "生效时间");
  await expect(start).toHaveValue("$activeTime$");
  await form(page).getByRole("button", { name: "改用固定时间：生效时间" }).click();
  await expect(start).toHaveValue(/^\d{4}-\d\d-\d\d 00:00:00$/);

  await form(page).getByRole("button", { name: "选择日期和时间：生效时间" }).click();
  const panel = page.getByRole("dialog", { name: "日期和时间" });
  await panel.getByRole("button", { name: /^15\D/ }).click();
  await panel.getByRole("button", { name: "23:59:59" }).click();
  await page.keyboard.press("Escape");
  await expect(start).toHaveValue(/^\d{4}-\d\d-15 23:59:59$/);
  const picked = await start.inputValue();

  await form(page).getByRole("button", { name: "改用变量：生效时间" }).click();
  await expect(start).toHaveValue("$activeTime$");
  await expect(start).toHaveAccessibleDescription(/领取当天 00:00:00/);
  await form(page).getByRole("button", { name: "改用固定时间：生效时间" }).click();
  await expect(start).toHaveValue(picked);
  for (let step = 0; step < 5; step += 1) await undo(page).click();
  await expect(start).toHaveValue("$activeTime$");
  await expect(undo(page)).toBeDisabled();
});

test("terms number themselves: Enter goes on, and a click puts the numbers in order", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  const terms = section(page, "使用须知");
  const value = terms.getByRole("textbox", { name: "内容", exact: true });
  await value.fill("1.每人限领一张");
  await value.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("不可叠加");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("客服在线");
  await expect(value).toHaveValue("1.每人限领一张\n2.不可叠加\n客服在线");
  await expect(terms.getByText("2 条")).toBeVisible();

  await value.fill("1.每人限领一张\n3.不可叠加");
  await terms.getByRole("button", { name: "重排编号" }).click();
  await expect(value).toHaveValue("1.每人限领一张\n2.不可叠加");
  await undo(page).click();
  await expect(value).toHaveValue("1.每人限领一张\n3.不可叠加");
});

test("a code is drawn in the form as it will be scanned, a variable's by its sample", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  const codes = section(page, "核销与跳转");
  await codes.getByRole("button", { name: "条形码" }).click();
  const entry = codes.getByRole("listitem").last();
  await expect(entry).toContainText("填写内容后");
  await entry.getByRole("textbox", { name: "内容", exact: true }).fill("AB12345678");
  await expect(entry.getByRole("img", { name: "码的样子：AB12345678" })).toBeVisible();
  await entry.getByRole("textbox", { name: "内容", exact: true }).fill("券码");
  await expect(entry).toContainText("画不成条形码");
  await expect(entry.getByRole("img", { name: /^码的样子/ })).toHaveCount(0);
  await entry.getByRole("combobox", { name: "形式" }).selectOption("qrcode");
  await expect(entry.getByRole("img", { name: "码的样子：券码" })).toBeVisible();
  await entry.getByRole("textbox", { name: "内容", exact: true }).fill("$serialNumber$");
  await expect(entry).toContainText("按 $serialNumber$ 的示例值画");
  await expect(entry.getByRole("img", { name: /^码的样子：\w+$/ })).toBeVisible();
});
