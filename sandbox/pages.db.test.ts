import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFakeStudio } from "./testing/fake-studio";
import {
  call,
  createTestSandbox,
  freshId,
  freshUserId,
  postJson,
  publishTemplate,
  registerTestApp,
  tplContent,
  tplParams,
} from "./testing/test-sandbox";
import type { TestApp } from "./testing/test-sandbox";

let studio: Awaited<ReturnType<typeof createFakeStudio>>;
let sandbox: Awaited<ReturnType<typeof createTestSandbox>>;
let app: TestApp;

beforeAll(async () => {
  studio = await createFakeStudio();
  sandbox = await createTestSandbox({ studioOrigin: studio.origin });
  app = await registerTestApp(sandbox.origin);
  studio.answer = async ({ templateId, userId, token }) => {
    const bizContent = {
      tpl_id: templateId,
      tpl_params: tplParams(freshId()),
      recognition_type: "2",
      recognition_info: JSON.stringify({ user_id: userId, user_token: token }),
    };
    const answer = await app.sdk.exec("alipay.pass.instance.add", { bizContent });
    return JSON.stringify({ passId: JSON.parse(answer.result).passId });
  };
});
afterAll(async () => {
  await sandbox.stop();
  await studio.close();
});

async function page(path: string) {
  const response = await fetch(sandbox.origin + path);
  return { status: response.status, csp: response.headers.get("content-security-policy") ?? "", text: await response.text() };
}

test("every page says that it is a simulator, and runs no script but its own", async () => {
  const templateId = await publishTemplate(app, studio.callbackUrl);
  const { body } = await postJson(`${sandbox.origin}/sandbox/claims`, { templateId, userId: freshUserId() });
  const paths = [
    "/",
    `/www/voucher.html?templateId=${templateId}`,
    "/www/voucher.html?templateId=none",
    "/wallet",
    "/wallet?userId=nobody",
    `/wallet/pass?passId=${body.passId}`,
    "/wallet/pass?passId=none",
  ];
  for (const path of paths) {
    const { text, csp } = await page(path);
    expect(text, path).toContain("模拟器 Simulator");
    expect(csp).toContain("script-src 'self';");
    expect(csp).toContain(`frame-ancestors 'self' ${studio.origin}`);
    expect(text).not.toMatch(/<script>|\son\w+=/);
  }
});

describe("the claim page", () => {
  test("draws the template's card and offers the claim to the user of the address", async () => {
    const templateId = await publishTemplate(app, studio.callbackUrl);
    const templateParams = encodeURIComponent(JSON.stringify({ activeTime: "2026-01-01 00:00:00", expireTime: "2026-01-03 23:59:59" }));
    const { status, text } = await page(
      `/www/voucher.html?__webview_options__=abv%3dNO&bizType=svPage&userId=2088000000000001&templateId=${templateId}&templateParams=${templateParams}`,
    );
    expect(status).toBe(200);
    for (const word of [
      "福利领取200元购物红包",
      "200元购物红包",
      "红包仅限在本页购买部分实物商品使用",
      "2026.01.01 00:00 – 2026.01.03 23:59",
      "2.红包不可叠加使用",
      "领取并放入卡包",
    ]) {
      expect(text).toContain(word);
    }
    expect(text).toContain(`value="2088000000000001"`);
  });

  test("makes up a user when the address names none, and says which values come with the claim", async () => {
    const { text } = await page(`/www/voucher.html?templateId=${await publishTemplate(app, studio.callbackUrl)}&templateParams=broken`);
    expect(text).toMatch(/value="2088\d{12}"/);
    expect(text).toContain("领取后显示");
    expect(text).toContain("templateParams 不是 JSON 对象");
  });

  test("is 404 for a template nobody published", async () => {
    expect((await page("/www/voucher.html?templateId=2019000000000000000000000")).status).toBe(404);
  });
});

test("the wallet lists a user's passes, and the page of one shows what Alipay holds", async () => {
  const templateId = await publishTemplate(app, studio.callbackUrl);
  const userId = freshUserId();
  const { body } = await postJson(`${sandbox.origin}/sandbox/claims`, { templateId, userId });
  const wallet = (await page(`/wallet?userId=${userId}`)).text;
  expect(wallet).toContain(`/wallet/pass?passId=${body.passId}`);
  expect(wallet).toContain("可使用");
  const shown = (await page(`/wallet/pass?passId=${body.passId}`)).text;
  for (const word of [body.passId, userId, templateId, "2099.04.30 23:59", "立即使用"]) expect(shown).toContain(word);
});

test("nothing a template or an address holds becomes markup", async () => {
  const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'`;
  const content = tplContent(app.appId, studio.callbackUrl);
  const { evoucherInfo, merchant, style } = content.content;
  Object.assign(evoucherInfo, {
    title: evil,
    operation: [
      { format: "url", message: "javascript:alert(1)", altText: evil },
      { format: "qrcode", message: evil, altText: evil },
    ],
  });
  Object.assign(evoucherInfo.einfo, {
    logoText: evil,
    secondLogoText: evil,
    brandName: evil,
    passImg: `https://x/"onload="alert(1)`,
    passImgRatio: evil,
  });
  Object.assign(evoucherInfo.einfo, { backFields: [{ label: evil, value: evil }], useLimitDesc: evil, originPrice: evil });
  Object.assign(merchant, { mname: evil });
  Object.assign(style, { backgroundColor: `red;background:url(//evil.example)` });
  const added = await call(app, "alipay.pass.template.add", {
    unique_id: freshId(),
    tpl_content: JSON.stringify({ ...content, logo: `https://x/"onload="alert(1)` }),
  });
  const templateId = JSON.parse(added.result).tpl_id;
  const userId = evil + freshId();
  const { body } = await postJson(`${sandbox.origin}/sandbox/claims`, { templateId, userId });
  const q = encodeURIComponent;
  for (const path of [
    "/",
    `/www/voucher.html?templateId=${templateId}&userId=${q(evil)}&extInfo=${q(evil)}&templateParams=${q(JSON.stringify({ activeTime: evil }))}`,
    `/www/voucher.html?templateId=${q(evil)}`,
    "/wallet",
    `/wallet?userId=${q(userId)}`,
    `/wallet/pass?passId=${body.passId}`,
    `/wallet/pass?passId=${q(evil)}`,
  ]) {
    const { text } = await page(path);
    expect(text, path).not.toMatch(/<img src=x|<script>|"onload|href="javascript|evil\.example/);
  }
});
