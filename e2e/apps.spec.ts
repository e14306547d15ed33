import { generateKeyPairSync } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures/test";
import { freshAppId } from "./fixtures/world";

const newKey = () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs1", format: "pem" }).toString();
};
/** The middle of a key's base64: long enough to be nobody else's, free of line breaks. */
const heartOf = (pem: string) => pem.split("\n")[8] ?? pem;

/** Every text that comes to the browser, server actions and flight data among them. */
function collectBodies(page: Page): Promise<string>[] {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    // A redirect has no body, and one that is cut off by a navigation none that can be read.
    if (response.url().startsWith("http")) bodies.push(response.text().catch(() => ""));
  });
  return bodies;
}

test("an app on the simulator is made with a generated key, and its signed test call says it is connected", async ({
  operator: page,
  world,
}) => {
  const appId = freshAppId();
  await page.goto(`/console/${world.slug}/apps`);
  await page.getByRole("link", { name: "新建应用" }).click();
  await page.getByLabel("名称").fill("门店会员券");
  await page.getByLabel("appId").fill(appId);
  await expect(page.getByRole("radio", { name: "模拟" })).toBeChecked();
  await expect(page.getByText("自动生成", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "保存并检查" }).click();

  await expect(page).toHaveURL(/\/apps\/[0-9a-f-]{36}$/);
  const connection = page.getByRole("region", { name: "连接状态" });
  await expect(connection).toContainText("已连通");
  await expect(connection).toContainText("签名、appId、密钥和卡包权限都正常");

  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "应用" }).click();
  const row = page.getByRole("link", { name: "门店会员券" });
  await expect(row).toContainText(appId);
  await expect(row).toContainText("模拟");
  await expect(row).toContainText("已连通");
});

test("a pasted private key is taken and never comes back: not in the form, not in any response", async ({ operator: page, world }) => {
  const pem = newKey();
  const bodies = collectBodies(page);
  await page.goto(`/console/${world.slug}/apps/new`);
  await page.getByLabel("名称").fill("自带密钥");
  await page.getByLabel("appId").fill(freshAppId());
  await page.getByText("粘贴私钥", { exact: true }).click();
  await page.getByRole("textbox", { name: "应用私钥" }).fill(pem);
  await page.getByRole("button", { name: "保存并检查" }).click();
  await expect(page.getByRole("region", { name: "连接状态" })).toContainText("已连通");

  await page.reload();
  await expect(page.getByText("保留已保存的私钥")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "应用私钥" })).toBeHidden();
  await page.getByText("粘贴私钥", { exact: true }).click();
  await expect(page.getByRole("textbox", { name: "应用私钥" })).toHaveValue("");
  const all = (await Promise.all(bodies)).join("\n");
  expect(all).toContain("自带密钥");
  expect(all).not.toContain(heartOf(pem));
});

for (const { what, text, refusal } of [
  { what: "with letters no key has", text: "这不是密钥", refusal: "里有不属于密钥的字符" },
  { what: "that is half a key", text: heartOf(newKey()), refusal: "无法识别" },
  {
    what: "too short for RSA2",
    text: generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ type: "pkcs8", format: "pem" }),
    refusal: "短于 2048 位",
  },
]) {
  test(`a private key ${what} is refused at its field in plain words, and the app is not made`, async ({ operator: page, world }) => {
    await page.goto(`/console/${world.slug}/apps/new`);
    await page.getByLabel("名称").fill("坏密钥");
    await page.getByLabel("appId").fill(freshAppId());
    await page.getByText("粘贴私钥", { exact: true }).click();
    const field = page.getByRole("textbox", { name: "应用私钥" });
    await field.fill(text.toString());
    await page.getByRole("button", { name: "保存并检查" }).click();
    await expect(field).toHaveAccessibleDescription(new RegExp(refusal));
    await expect(field).toBeFocused();
    await page.goto(`/console/${world.slug}/apps`);
    await expect(page.getByRole("link", { name: world.app.name })).toBeVisible();
    await expect(page.getByRole("link", { name: "坏密钥" })).toBeHidden();
  });
}

test("an app that the simulator knows by another key says so, and what to do", async ({ operator: page, world }) => {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const registered = await page.request.post(`${process.env.E2E_SANDBOX_URL}/sandbox/apps`, {
    data: { appId: world.app.appId, publicKey: publicKey.export({ type: "spki", format: "pem" }) },
  });
  expect(registered.status()).toBe(200);
  await page.goto(`/console/${world.slug}/apps/${world.app.id}`);
  await page.getByRole("button", { name: "重新检查" }).click();
  const connection = page.getByRole("region", { name: "连接状态" });
  await expect(connection).toContainText("未连通");
  await expect(connection).toContainText(/invalid-signature/);
  // Saving makes the app's own key known there again.
  await page.getByRole("button", { name: "保存并检查" }).click();
  await expect(connection).toContainText("已连通");
});

test("name and slug of a merchant: taken and reserved addresses are refused while typing", async ({ operator: page, world, demo }) => {
  await page.goto(`/console/${world.slug}/settings`);
  const slug = page.getByRole("textbox", { name: "专属地址" });
  await slug.fill(demo.slug);
  await expect(slug).toHaveAccessibleDescription(/已被使用/);
  await slug.fill("console");
  await expect(slug).toHaveAccessibleDescription(/系统保留/);
  const next = `${world.slug}-neu`;
  await slug.fill(next);
  await page.getByLabel("商户名称").fill("改名后的商户");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/console/${next}/settings$`));
  await expect(page.getByRole("button", { name: "当前商户：改名后的商户" })).toBeVisible();
});
