import { expect, type APIRequestContext } from "@playwright/test";
import type { Deps } from "@/lib/deps";
import type { Sandbox } from "./fixtures/sandbox";
import { test } from "./fixtures/test";
import { freshUserId, type PublishedTemplate, type World } from "./fixtures/world";

type Elsewhere = { studio: Deps; sandbox: Sandbox; world: World; template: PublishedTemplate };

/** A pass of this template that somebody else's installation has issued: at Alipay, and not in our books. */
async function issueElsewhere({ studio, sandbox, world, template }: Elsewhere, userId: string): Promise<string> {
  const settings = { stopText: "", limitPerUser: null };
  await studio.templates.saveSettings(world.merchantId, template.id, { ...settings, stopped: true }, studio.now());
  const { request } = await sandbox.claim({ templateId: template.tplId, userId });
  await studio.templates.saveSettings(world.merchantId, template.id, { ...settings, stopped: false }, studio.now());

  const credentials = studio.credentialsOf(await studio.apps.getSealed(world.merchantId, world.app.id));
  const params = { serialNumber: `X${userId}`, activeTime: "2026-11-23 00:00:00", expireTime: "2036-11-25 23:59:59" };
  const input = { tplId: template.tplId, params, user: { kind: "userId" as const, value: userId }, token: request.token };
  const answer = await studio.gateway.addInstance(credentials, input, { timeoutMs: 10_000 });
  if (answer.outcome !== "accepted") throw new Error(`The simulator did not issue: ${JSON.stringify(answer)}`);
  return answer.value.passId;
}

const report = (request: APIRequestContext, slug: string, said: { templateId: string; userId: string; passId: string }) =>
  request.get(`/${slug}/alipayPass/b?${new URLSearchParams({ ...said, token: crypto.randomUUID() })}`);

test("a reported pass stands in 卡券 at once as 待核实, and as 可使用 when Alipay has confirmed it", async ({
  operator: page,
  request,
  studio,
  sandbox,
  world,
  publishedTemplate: template,
}) => {
  const userId = freshUserId();
  const passId = await issueElsewhere({ studio, sandbox, world, template }, userId);
  await page.goto(`/console/${world.slug}/passes`);
  expect((await report(request, world.slug, { templateId: template.tplId, userId, passId })).status()).toBe(200);
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: passId }) });
  await expect(row).toContainText("可使用", { timeout: 30_000 });
  await page.goto(`/console/${world.slug}/callbacks`);
  await expect(page.getByRole("row").filter({ hasText: "别处已发，待核实" })).toBeVisible();
});

test("a reported pass that Alipay does not hold never counts and opens no tunnel entry", async ({
  operator: page,
  request,
  world,
  publishedTemplate: template,
}) => {
  const userId = freshUserId();
  const passId = "2026010100000000000000000009";
  await report(request, world.slug, { templateId: template.tplId, userId, passId });
  await page.goto(`/console/${world.slug}/passes`);
  await expect(page.getByRole("row").filter({ has: page.getByRole("link", { name: passId }) })).toContainText("待核实");
  await page.goto(`/console/${world.slug}/templates`);
  await expect(page.getByRole("listitem").filter({ hasText: template.tplId })).toContainText("已领 0失败 0");
  const pull = await request.get(`/${world.slug}/channelData/pull?key=channelData_alipayPass_fetch_${userId}`);
  expect(await pull.json()).toMatchObject({ code: 700 });
});

test("another user's pass, reported as one's own, is not confirmed", async ({
  operator: page,
  request,
  studio,
  sandbox,
  world,
  publishedTemplate: template,
}) => {
  const passId = await issueElsewhere({ studio, sandbox, world, template }, freshUserId());
  await report(request, world.slug, { templateId: template.tplId, userId: freshUserId(), passId });
  await page.goto(`/console/${world.slug}/passes`);
  await page.getByRole("link", { name: passId }).click();
  const panel = page.getByRole("complementary", { name: "卡券" });
  await panel.getByRole("button", { name: "向支付宝查询" }).click();
  await expect(panel.getByRole("status").filter({ hasText: "已向支付宝查询，现在是：待核实" })).toBeVisible();
  await expect(panel).toContainText("支付宝那里是另一个用户或模板的券");
});
