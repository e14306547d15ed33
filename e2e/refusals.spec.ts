import { expect } from "@playwright/test";
import { zipSync, strToU8 } from "fflate";
import { redPacketContent } from "@/lib/template/red-packet";
import { signIn } from "./fixtures/sign-in";
import { editor, form, openDesigner, publish } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { joinMerchant, publishDraft, seedDraft, seedPerson, seedWorld } from "./fixtures/world";

test("without a logo publishing is refused at the logo's field, and Alipay is not called", async ({
  operator: page,
  studio,
  world,
  sandbox,
}) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  const logo = form(page).getByRole("textbox", { name: "Logo", exact: true });
  await logo.fill("");
  await expect(logo).toHaveAccessibleDescription(/缺少必填的「Logo」/);
  await expect(publish(page)).toBeDisabled();
  await expect(publish(page)).toHaveAccessibleDescription(/有 1 个错误.*缺少必填的「Logo」/);
  await page.getByRole("button", { name: "1 个错误" }).click();
  await expect(logo).toBeFocused();
  expect(JSON.stringify(await sandbox.templates())).not.toContain(world.app.appId);
});

test("on a real gateway publishing is refused while the callback address is not public https", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await studio.pool.query("UPDATE apps SET gateway = 'production' WHERE merchant_id = $1", [world.merchantId]);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await expect(page.getByRole("main").getByText("正式", { exact: true })).toBeVisible();
  await expect(publish(page)).toBeDisabled();
  await expect(publish(page)).toHaveAccessibleDescription(/https/);
});

test("broken JSON: the draft is kept, the form locked, the phone keeps the last card, publishing is refused with line and column", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
  await editor(page).getByText("logo").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" oops");

  await expect(page.getByRole("alert").filter({ hasText: "JSON 有误，表单已锁定" })).toContainText(/第 \d+ 行.*第 \d+ 列|\d+:\d+/);
  await expect(form(page).getByRole("textbox", { name: "主标题", exact: true })).toBeDisabled();
  const preview = page.getByRole("region", { name: "预览" });
  await expect(preview).toContainText("200元购物红包");
  await expect(preview).toContainText("上一次正确的样子");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();

  await expect(publish(page)).toBeDisabled();
  await expect(publish(page)).toHaveAccessibleDescription(/第 \d+ 行.*第 \d+ 列|\d+:\d+/);

  await page.reload();
  await expect(form(page).getByRole("textbox", { name: "主标题", exact: true })).toBeDisabled();
  await expect(editor(page).getByRole("button", { name: "格式化" })).toBeEnabled({ timeout: 30_000 });
  await page.getByRole("button", { name: "去改正" }).click();
  await expect(editor(page)).toContainText("oops");
  expect((await studio.templates.getTemplate(world.merchantId, id)).text).toContain("oops");
});

test("a .alipass and a .zip open by their pass.json; what is no template is refused in words", async ({
  operator: page,
  studio,
  world,
}) => {
  await page.goto(`/console/${world.slug}/templates/new`);
  const drop = (name: string, buffer: Uint8Array) =>
    page.getByLabel("选择文件").setInputFiles({ name, mimeType: "application/zip", buffer: Buffer.from(buffer) });
  await drop("broken.alipass", strToU8("PK\u0003\u0004 and then nothing"));
  await expect(page.getByRole("alert").filter({ hasText: "没有导入" })).toContainText("压缩包已损坏");
  await drop("other.zip", zipSync({ "readme.txt": strToU8("nothing of ours") }));
  await expect(page.getByRole("alert").filter({ hasText: "没有导入" })).toContainText("没有 pass.json");

  await page.getByRole("textbox", { name: "粘贴模板 JSON" }).fill('{"evoucherInfo": }');
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "没有导入" })).toContainText(/第 1 行第 18 列/);

  await drop("red-packet.alipass", zipSync({ "pass.json": strToU8(redPacketContent), "logo.png": new Uint8Array(8) }));
  await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}$/);
  const id = page.url().slice(-36);
  expect((await studio.templates.getTemplate(world.merchantId, id)).text).toContain(redPacketContent);
});

test.describe("signed out", () => {
  test("every console page answers 307 to sign-in, and signing in returns to it", async ({ page, request, studio }) => {
    const person = await seedPerson(studio);
    const world = await seedWorld(studio, person);
    const base = `/console/${world.slug}`;
    for (const path of [
      "/console",
      base,
      ...["templates", "templates/new", "passes", "callbacks", "apps", "settings"].map((each) => `${base}/${each}`),
    ]) {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status(), path).toBe(307);
      expect(response.headers().location, path).toMatch(new RegExp(`/sign-in\\?next=${encodeURIComponent(path)}$`));
    }
    await page.goto(`${base}/passes?status=CAN_USE`);
    await page.getByLabel("邮箱").fill(person.email);
    await page.getByRole("textbox", { name: "密码" }).fill(person.password);
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page).toHaveURL(new RegExp(`${base}/passes\\?status=CAN_USE$`));
    await expect(page.getByRole("heading", { level: 1, name: "卡券" })).toBeVisible();
  });

  test("the console's API answers 401", async ({ request }) => {
    for (const path of ["templates", "passes", "passes/total", "callbacks"]) {
      const response = await request.get(`/api/console/demo/${path}`);
      expect(response.status(), path).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: "signed_out" } });
    }
  });

  test("a next that leads to another site is refused: after signing in one is at home", async ({ page, api, studio, baseURL }) => {
    const person = await seedPerson(studio);
    const world = await seedWorld(studio, person);
    for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"]) {
      const response = await api.get(`/sign-in?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
      expect(response.headers().location, next).toBe("/console");
    }
    await page.goto(`/sign-in?next=${encodeURIComponent("//evil.example")}`);
    await page.getByLabel("邮箱").fill(person.email);
    await page.getByRole("textbox", { name: "密码" }).fill(person.password);
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page).toHaveURL(`${baseURL}/console/${world.slug}`);
  });
});

test.describe("another merchant's address", () => {
  // The browser prints that the page answered 404.
  test.use({ expectedErrors: [/status of 404/] });

  test("answers 404, with no id, name or count of that merchant", async ({ operator: page, api, studio, world, sandbox }) => {
    const stranger = await seedPerson(studio);
    const other = await seedWorld(studio, stranger);
    const template = await publishDraft(studio, other, await seedDraft(studio, other));
    const { passId } = await sandbox.claim({ templateId: template.tplId, userId: "2088000000000002" });
    const claim = (await studio.passes.list(other.merchantId, {})).rows[0];
    const secrets = [other.merchantId, other.name, other.app.appId, template.tplId, passId ?? "no pass"];

    const paths = [
      `/console/${other.slug}`,
      `/console/${other.slug}/templates`,
      `/console/${other.slug}/passes/${claim?.id}`,
      `/api/console/${other.slug}/passes`,
      `/api/console/${other.slug}/templates`,
      // Ids of theirs under an address of ours.
      `/console/${world.slug}/templates/${template.id}`,
      `/console/${world.slug}/apps/${other.app.id}`,
      `/api/console/${world.slug}/passes/${claim?.id}`,
      `/api/console/${world.slug}/passes/${claim?.id}/face`,
      `/api/console/${world.slug}/templates/${template.id}/draft`,
      `/api/console/${world.slug}/templates/${template.id}/face?locale=en`,
    ];
    for (const path of paths) {
      const response = await api.get(path);
      expect(response.status(), path).toBe(404);
      const said = JSON.stringify(response.headers()) + (await response.text());
      for (const secret of secrets) expect(said, path).not.toContain(secret);
    }
    // A merchant that is not there looks the same.
    const [theirs, nobodys] = await Promise.all([api.get(`/api/console/${other.slug}/passes`), api.get("/api/console/nobody-here/passes")]);
    expect(await theirs.text()).toBe(await nobodys.text());

    await page.goto(`/console/${other.slug}/passes`);
    await expect(page.getByRole("heading", { name: "没有这个页面" })).toBeVisible();
    await expect(page.locator("body")).not.toContainText(other.name);
  });
});

test("a viewer looks at everything and changes nothing: no button, no publishing, no whole user id", async ({
  page,
  studio,
  world,
  publishedTemplate,
  sandbox,
}) => {
  const viewer = await seedPerson(studio);
  await joinMerchant(studio, viewer, world.merchantId, "viewer");
  const userId = "2088302449179665";
  await sandbox.claim({ templateId: publishedTemplate.tplId, userId });
  await signIn(page.request, viewer);

  await page.goto(`/console/${world.slug}`);
  await expect(page.getByRole("button", { name: "在模拟支付宝里领一张" })).toBeDisabled();
  await page.goto(`/console/${world.slug}/templates`);
  const card = page.getByRole("listitem").filter({ hasText: publishedTemplate.tplId });
  await expect(page.getByRole("link", { name: "新建模板" })).toBeHidden();
  await card.getByRole("button", { name: /的操作$/ }).click();
  await expect(page.getByRole("menuitem", { name: "导出 pass.json" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /副本|归档|删除/ })).toHaveCount(0);
  await page.goto(`/console/${world.slug}/templates/${publishedTemplate.id}`);
  await expect(page.getByText("只读", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "发布…" })).toBeHidden();
  await expect(form(page).getByRole("textbox", { name: "主标题", exact: true })).toBeDisabled();
  await page.goto(`/console/${world.slug}/passes`);
  await expect(page.getByRole("row").filter({ hasText: "2088 3024 •••• 9665" })).toBeVisible();
  await expect(page.getByTitle(userId)).toHaveCount(0);
});

test("a passId that the books do not know can be asked of Alipay, and a garbled one is only not found", async ({
  operator: page,
  sandbox,
  world,
  publishedTemplate,
}) => {
  // Made at Alipay without us: the answer was lost and nothing has been settled for that user here.
  const { passId } = await sandbox.claim({ templateId: publishedTemplate.tplId, userId: "2088000000000003" });
  await page.goto(`/console/${world.slug}/passes`);
  const search = page.getByRole("searchbox");
  await search.fill(passId ?? "");
  await search.press("Enter");
  await expect(page.getByRole("row").filter({ has: page.getByRole("link", { name: passId }) })).toBeVisible();

  const unknown = "2026010100000000000000000001";
  await search.fill(unknown);
  await search.press("Enter");
  await expect(page.getByText(`账本里没有 ${unknown}`)).toBeVisible();
  await page.getByRole("button", { name: "向支付宝查询这个 passId" }).click();
  await expect(page.getByRole("status").filter({ hasText: "支付宝说没有这张券" })).toBeVisible();

  await search.fill("no such thing");
  await search.press("Enter");
  await expect(page.getByText("没有符合条件的卡券")).toBeVisible();
});

test("the setup link is closed once there is an operator", async ({ page }) => {
  await page.goto("/setup?token=anything");
  await expect(page.getByText("已经设置过")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.getByRole("link", { name: "去登录" }).click();
  await expect(page.getByRole("button", { name: "登录" })).toBeVisible();
});
