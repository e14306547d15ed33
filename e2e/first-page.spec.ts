import { expect, type Page } from "@playwright/test";
import { waitUntilAlive } from "./fixtures/alive";
import { test } from "./fixtures/test";

const claimOne = (page: Page) => page.getByRole("button", { name: "在模拟支付宝里领一张" });
const phone = (page: Page) => page.getByRole("region", { name: /v\d+$/ });
const timeline = (page: Page) => page.getByRole("region", { name: "这一张怎样到卡包" });
const attempts = (page: Page) => page.getByRole("region", { name: "顾客看到的，和账本记的" });

test("the first operator signs in by the form, claims one in the simulator and sees how it came to the wallet", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fconsole$/);
  await page.getByLabel("邮箱").fill(process.env.STUDIO_OWNER_EMAIL ?? "");
  await page.getByRole("textbox", { name: "密码" }).fill(process.env.STUDIO_OWNER_PASSWORD ?? "");
  await page.getByRole("button", { name: "登录" }).click();

  await expect(page).toHaveURL(/\/console\/demo$/);
  await expect(page.getByRole("heading", { level: 1, name: "概览" })).toBeVisible();
  await expect(page.getByText("模拟", { exact: true }).filter({ visible: true })).toBeVisible();
  const steps = page.getByRole("list", { name: "从设计到看到券的四步" }).getByRole("listitem");
  await expect(steps).toContainText(["设计", "发布", "领取", "看到券"]);
  await expect(phone(page)).toContainText("200元购物红包");

  await waitUntilAlive(page);
  await claimOne(page).click();
  await expect(phone(page).getByRole("status")).toContainText("领取成功");
  const measured = /\d+(\.\d+)? m?s/;
  const moments = timeline(page).getByRole("listitem");
  await expect(moments).toContainText(["领取并放入卡包", "收到请求", "已写入账本", "alipay.pass.instance.add", "已应答", "已放入卡包"]);
  for (const step of ["已写入账本", "alipay.pass.instance.add", "已应答", "已放入卡包"]) {
    await expect(moments.filter({ hasText: step })).toContainText(measured);
  }
  await expect(steps.filter({ hasText: "已完成" })).toHaveCount(4);
});

test.describe("with a wrong password", () => {
  // The browser prints the refused request.
  test.use({ expectedErrors: [/status of 401/] });

  test("signing in is refused in plain words, and the password is not kept on the page", async ({ page, signedIn: { person } }) => {
    await page.goto("/sign-in");
    await page.getByLabel("邮箱").fill(person.email);
    await page.getByRole("textbox", { name: "密码" }).fill("not-the-password");
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "邮箱或密码不对" })).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in$/);
  });
});

test("a lost answer shows the customer a failure and the ledger its truth; their next try gets that very pass", async ({
  operator: page,
  world,
  publishedTemplate: _published,
}) => {
  await page.goto(`/console/${world.slug}`);
  await page.getByRole("radio", { name: "答复丢失" }).check();
  await page.getByRole("button", { name: "带着这个故障领一次" }).click();
  await expect(phone(page).getByRole("status")).toContainText("领取中");
  await expect(phone(page).getByRole("status")).toContainText("领券失败，请稍后重试");
  const first = attempts(page).getByRole("listitem").filter({ hasText: "第 1 次" });
  await expect(first).toContainText("答复丢失");
  await expect(first).toContainText("领券失败，请稍后重试");
  await expect(first).toContainText("已告知处理中");

  await page.getByRole("button", { name: "再领一次" }).click();
  await expect(phone(page).getByRole("status")).toContainText("领取成功");
  await expect(attempts(page).getByRole("listitem").filter({ hasText: "第 2 次" })).toContainText("领取成功");
  await expect(attempts(page)).toContainText("模拟卡包里有 1 张，我们账上有 1 张");
});

test("a slow Alipay leaves the customer with a failure, and the job books the pass soon after", async ({
  operator: page,
  world,
  publishedTemplate: _published,
}) => {
  await page.goto(`/console/${world.slug}`);
  await page.getByRole("radio", { name: "支付宝很慢" }).check();
  await page.getByRole("button", { name: "带着这个故障领一次" }).click();
  await expect(phone(page).getByRole("status")).toContainText("领券失败，请稍后重试");
  const first = attempts(page).getByRole("listitem").filter({ hasText: "第 1 次" });
  await expect(first).toContainText("核对任务已向支付宝问到这张券", { timeout: 30_000 });
  await expect(attempts(page)).toContainText("模拟卡包里有 1 张，我们账上有 1 张");
});

test("an untrusted signature is never taken as a success", async ({ operator: page, world, publishedTemplate: _published }) => {
  await page.goto(`/console/${world.slug}`);
  await page.getByRole("radio", { name: "签名不对" }).check();
  await page.getByRole("button", { name: "带着这个故障领一次" }).click();
  // Asked at once whether the pass is there, Alipay may confirm it in time, by an answer that is signed.
  const first = attempts(page).getByRole("listitem").filter({ hasText: "第 1 次" });
  await expect(first).toContainText(/找回已发的券|已告知处理中|发券成功/);
  await expect(timeline(page).getByRole("listitem").filter({ hasText: "alipay.pass.instance.add" })).not.toContainText("签名已验证");
});

test("a merchant with nothing yet is told what comes first", async ({ operator: page, world }) => {
  await page.goto(`/console/${world.slug}`);
  await expect(page.getByRole("listitem").filter({ hasText: "下一步" })).toContainText("设计");
  await page.getByRole("main").getByRole("link", { name: "新建模板" }).click();
  await expect(page).toHaveURL(new RegExp(`/console/${world.slug}/templates/new$`));
  await expect(page.getByRole("heading", { level: 1, name: "新建模板" })).toBeVisible();
});
