import { expect } from "@playwright/test";
import { test } from "./fixtures/test";
import { freshUserId, joinMerchant, seedPerson } from "./fixtures/world";

const maskOf = (userId: string) => `${userId.slice(0, 4)} ${userId.slice(4, 8)} •••• ${userId.slice(-4)}`;

test("a claimed pass appears in the open table within three seconds, with what the user was given", async ({
  operator,
  sandbox,
  world,
  publishedTemplate,
}) => {
  await operator.goto(`/console/${world.slug}/passes`);
  await expect(operator.getByText("还没有人领取")).toBeVisible();
  const userId = freshUserId();
  const { passId = "" } = await sandbox.claim({ templateId: publishedTemplate.tplId, userId });
  const row = operator.getByRole("row", { name: passId });
  await expect(row).toBeVisible({ timeout: 3_000 });
  await expect(row).toContainText(maskOf(userId));
  await expect(row).toContainText("可使用");

  await row.click();
  const panel = operator.getByRole("complementary", { name: "卡券" });
  await expect(panel.getByText("已放入卡包")).toBeVisible();
  await panel.getByRole("tab", { name: "变量" }).click();
  await expect(panel.getByRole("row", { name: /\$expireTime\$ \d{4}-\d\d-\d\d 23:59:59/ })).toBeVisible();
  await panel.getByRole("tab", { name: "原始请求" }).click();
  await expect(panel.getByText(`"passId": "${passId}"`).first()).toBeVisible();
  await panel.getByRole("tab", { name: "当时的卡面" }).click();
  await expect(panel.getByText("200元购物红包").first()).toBeVisible();
  await panel.getByRole("button", { name: "向支付宝查询" }).click();
  await expect(panel.getByText("与支付宝一致")).toBeVisible();

  await operator.reload();
  await expect(panel.getByText("200元购物红包").first()).toBeVisible();
  await operator.keyboard.press("Escape");
  await expect(operator).toHaveURL(new RegExp(`/console/${world.slug}/passes$`));
});

test("a lost answer is listed as 待核实 and becomes a pass when Alipay is asked", async ({
  operator,
  sandbox,
  world,
  publishedTemplate,
}) => {
  await sandbox.claim({ templateId: publishedTemplate.tplId, userId: freshUserId(), fault: "answer-lost" });
  await operator.goto(`/console/${world.slug}/passes?status=PENDING`);
  await operator.getByRole("row", { name: "待核实" }).click();
  const panel = operator.getByRole("complementary", { name: "卡券" });
  await panel.getByRole("button", { name: "向支付宝查询" }).click();
  await expect(panel.getByText("可使用", { exact: true })).toBeVisible({ timeout: 25_000 });
  await expect(panel.getByText("还没有告诉用户")).toBeVisible();
});

test("filters and search live in the address and find exactly", async ({ operator, sandbox, world, publishedTemplate }) => {
  const [one, two] = [freshUserId(), freshUserId()];
  const first = await sandbox.claim({ templateId: publishedTemplate.tplId, userId: one });
  const second = await sandbox.claim({ templateId: publishedTemplate.tplId, userId: two });
  await operator.goto(`/console/${world.slug}/passes`);
  const rows = operator.getByRole("row", { name: /^2026|^\d{10}/ });
  await expect(rows).toHaveCount(2);

  await operator.keyboard.press("/");
  await operator.keyboard.type(one);
  await operator.keyboard.press("Enter");
  await expect(rows).toHaveCount(1);
  await expect(operator.getByRole("row", { name: first.passId })).toBeVisible();
  await expect(operator).toHaveURL(new RegExp(`q=${one}`));
  await operator.getByRole("button", { name: "清除搜索" }).click();

  await operator.getByRole("button", { name: "状态" }).click();
  await operator.getByRole("menuitem", { name: "已使用" }).click();
  await expect(operator.getByText("没有符合条件的卡券")).toBeVisible();
  await operator.reload();
  await expect(operator.getByText("没有符合条件的卡券")).toBeVisible();
  await operator.getByRole("button", { name: "清除筛选" }).click();
  await expect(operator.getByRole("row", { name: second.passId })).toBeVisible();
  await operator.goBack();
  await expect(operator.getByText("没有符合条件的卡券")).toBeVisible();
});

test("a passId that nobody here knows can be asked of Alipay", async ({ operator, world }) => {
  await operator.goto(`/console/${world.slug}/passes?q=20260101000000000001`);
  await operator.getByRole("button", { name: "向支付宝查询这个 passId" }).click();
  await expect(operator.getByText("支付宝说没有这张券")).toBeVisible();
});

test("rows are opened by the keyboard alone", async ({ operator, sandbox, world, publishedTemplate }) => {
  for (let n = 0; n < 3; n++) await sandbox.claim({ templateId: publishedTemplate.tplId, userId: freshUserId() });
  await operator.goto(`/console/${world.slug}/callbacks`);
  await expect(operator.getByRole("row", { name: "发券成功" })).toHaveCount(3);
  await operator.keyboard.press("j");
  await operator.keyboard.press("j");
  await operator.keyboard.press("Enter");
  const panel = operator.getByRole("complementary", { name: "回调" });
  await expect(panel.getByText("发券 alipay.pass.instance.add")).toBeVisible();
  await expect(panel.getByText("我们的应答")).toBeVisible();
  await operator.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("an address that cannot be read is a notice on the page and a 422 of the API, never a 500", async ({ operator, api, world }) => {
  const bad = "q=%00&status=nope&template=1&from=2026-02-30&before=zzz&user=a&user=b";
  for (const room of ["passes", "callbacks"]) {
    expect((await operator.goto(`/console/${world.slug}/${room}?${bad}`))?.status()).toBe(200);
    await expect(operator.getByText("地址里这些参数看不懂")).toBeVisible();
    const refused = await api.get(`/api/console/${world.slug}/${room}?${bad}`);
    expect(refused.status()).toBe(422);
    expect((await api.get(`/api/console/${world.slug}/${room}/total?before=%00`)).status()).toBe(422);
    expect((await api.get(`/api/console/${world.slug}/${room}/not-an-id`)).status()).toBe(422);
  }
});

test.describe("a stranger", () => {
  test.use({ expectedErrors: [/404/] });

  test("learns nothing of another merchant's passes and callbacks", async ({ operator, api, sandbox, demo, world, studio }) => {
    const { passId } = await sandbox.claim({ templateId: demo.tplId, userId: freshUserId() });
    const [claim] = (await studio.passes.list(demo.merchantId, { q: passId })).rows;
    const [callback] = (await studio.callbackLedger.list(demo.merchantId, {})).rows;
    expect((await operator.goto("/console/demo/passes"))?.status()).toBe(404);
    for (const path of [`passes/${claim?.id}`, `passes/${claim?.id}/face`, `callbacks/${callback?.id}`]) {
      const answer = await api.get(`/api/console/${world.slug}/${path}`);
      expect([path, answer.status()]).toEqual([path, 404]);
      expect(await answer.text()).not.toContain(claim?.id);
    }
    expect((await operator.goto(`/console/${world.slug}/passes/${claim?.id}`))?.status()).toBe(404);
    expect((await operator.goto(`/console/${world.slug}/callbacks/${callback?.id}`))?.status()).toBe(404);
    expect((await api.get("/api/console/demo/passes")).status()).toBe(404);
  });
});

test("a viewer reads and cannot ask Alipay; signed out, pages lead to sign-in and the API answers 401", async ({
  browser,
  baseURL,
  request,
  playwright,
  sandbox,
  studio,
  world,
  publishedTemplate,
}) => {
  const { passId = "" } = await sandbox.claim({ templateId: publishedTemplate.tplId, userId: freshUserId() });
  const viewer = await seedPerson(studio);
  await joinMerchant(studio, viewer, world.merchantId, "viewer");
  const context = await browser.newContext({ baseURL });
  await context.request.post("/api/auth/sign-in/email", {
    headers: { origin: new URL(baseURL ?? "").origin },
    data: { email: viewer.email, password: viewer.password },
  });
  const page = await context.newPage();
  await page.goto(`/console/${world.slug}/passes`);
  await page.getByRole("row", { name: passId }).click();
  await expect(page.getByRole("complementary")).toContainText("已放入卡包");
  await expect(page.getByRole("button", { name: "向支付宝查询" })).toHaveCount(0);
  await context.close();

  const anonymous = await playwright.request.newContext({ baseURL, maxRedirects: 0 });
  for (const room of ["passes", "callbacks"]) {
    const answer = await anonymous.get(`/console/${world.slug}/${room}?status=USED`);
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toContain(encodeURIComponent(`/console/${world.slug}/${room}?status=USED`));
    expect((await request.get(`/api/console/${world.slug}/${room}`)).status()).toBe(401);
  }
  await anonymous.dispose();
});
