import { expect, type Page } from "@playwright/test";
import type { Deps } from "@/lib/deps";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { createDocument, setAt } from "@/lib/template/document";
import { publishVersion } from "@/lib/template/publish";
import { field, undo } from "./fixtures/designer";
import { seriousViolations } from "./fixtures/axe";
import { hold } from "./fixtures/line";
import { test } from "./fixtures/test";
import { seedDraft, type Person, type World } from "./fixtures/world";

const title = "/content/evoucherInfo/einfo/logoText";
const list = (page: Page) => page.getByRole("navigation", { name: "版本列表" });
const comparison = (page: Page) => page.getByRole("region", { name: "版本对比" });
const show = (page: Page, name: string) =>
  comparison(page).getByRole("radiogroup", { name: "怎样对比" }).getByText(name, { exact: true }).click();
const view = (page: Page, name: string) => comparison(page).getByRole("radio", { name, exact: true });

/** Asks for v1 to be brought back, though the draft holds what no version does. */
async function restoreFirst(page: Page): Promise<void> {
  await comparison(page).getByRole("button", { name: "恢复 v1 到草稿" }).click();
  await page.getByRole("dialog", { name: "替换草稿里未发布的改动？" }).getByRole("button", { name: "恢复 v1" }).click();
}

/** Sets the title of the stored draft; a note publishes it as a version. */
async function write(studio: Deps, { merchantId, slug }: World, templateId: string, text: string, made?: { note: string; by: Person }) {
  const draft = await studio.templates.getTemplate(merchantId, templateId);
  const edited = setAt(createDocument(draft.text), title, text).document.text;
  const input = { templateId, expectedRevision: draft.revision, text: edited, contract: draft.contract };
  const { revision } = await studio.templates.saveDraft(merchantId, input);
  if (!made) return;
  const callbackUrl = callbackUrlOf(studio.env.publicUrl, slug);
  await publishVersion(studio, merchantId, { templateId, expectedRevision: revision, userId: made.by.id, note: made.note, callbackUrl });
}

/** Two versions, and a draft that says something else. */
async function seedVersions(studio: Deps, world: World, by: Person): Promise<{ id: string; address: string }> {
  const { id } = await seedDraft(studio, world);
  await write(studio, world, id, "一号红包", { note: "第一次上线", by });
  await write(studio, world, id, "二号红包", { note: "", by });
  await write(studio, world, id, "三号红包");
  return { id, address: `/console/${world.slug}/templates/${id}/versions` };
}

test("the versions are reached from the designer, each with note, author and time, and the draft just typed is compared", async ({
  operator: page,
  studio,
  world,
  signedIn: { person },
}) => {
  const { id, address } = await seedVersions(studio, world, person);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "主标题").fill("四号红包");
  await page.getByRole("link", { name: "版本" }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`), { timeout: 30_000 });
  const rows = list(page).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText("草稿");
  await expect(rows.nth(1)).toContainText(/v2.*支付宝在用.*没有说明/);
  await expect(rows.nth(2)).toContainText(/v1.*曾发布.*第一次上线/);
  await expect(rows.nth(2)).toContainText(new RegExp(`${person.name}，.*\\d{1,2}:\\d{2}`));
  await expect(comparison(page).getByRole("deletion")).toHaveText(/二/);
  await expect(comparison(page).getByRole("insertion")).toHaveText(/四/);
});

test("any two are compared, the address says which and how, and a reload keeps it", async ({
  operator: page,
  studio,
  world,
  signedIn: { person },
}) => {
  const { address } = await seedVersions(studio, world, person);
  await page.goto(address);
  await list(page).getByRole("link", { name: "v2 改了什么" }).click();
  await expect(page).toHaveURL(/compare=1,2$/);
  await expect(comparison(page).getByRole("deletion")).toHaveText(/一/);
  await expect(comparison(page).getByRole("insertion")).toHaveText(/二/);
  await comparison(page).getByRole("combobox", { name: "到" }).selectOption("草稿");
  await expect(page).toHaveURL(/compare=1,draft$/);
  await expect(comparison(page).getByRole("insertion")).toHaveText(/三/);
  await comparison(page).getByRole("button", { name: "交换两边" }).click();
  await expect(page).toHaveURL(/compare=draft,1$/);
  await expect(comparison(page).getByRole("insertion")).toHaveText(/一/);

  await page.goto(`${address}?compare=1,draft&tab=phone`);
  await expect(view(page, "样子")).toBeChecked();
  await page
    .getByRole("navigation", { name: "版本列表" })
    .getByRole("link", { name: /v2.*支付宝在用/ })
    .click();
  await expect(page).toHaveURL(/compare=2,draft&tab=phone$/);
  await page.reload();
  await expect(view(page, "样子")).toBeChecked();
  await expect(comparison(page).getByRole("figure").first()).toContainText("二号红包");
});

test("the look is two phones with the changed parts marked, and the JSON a diff line by line", async ({
  operator: page,
  studio,
  world,
  signedIn: { person },
}) => {
  const { address } = await seedVersions(studio, world, person);
  await page.goto(`${address}?compare=1,draft`);
  await show(page, "样子");
  const [before, after] = [comparison(page).getByRole("figure").nth(0), comparison(page).getByRole("figure").nth(1)];
  await expect(before).toContainText("v1");
  await expect(before).toContainText("一号红包");
  await expect(before).toContainText("有改动");
  await expect(after).toContainText("草稿");
  await expect(after).toContainText("三号红包");
  await show(page, "JSON");
  const diff = comparison(page).getByRole("region", { name: "从v1到草稿的差异" });
  await expect(diff).toContainText("一号红包", { timeout: 30_000 });
  await expect(diff).toContainText("三号红包");
  await expect(page).toHaveURL(/compare=1(,|%2C)draft&tab=json$/);
});

test("a version is restored into the draft as one step, the steps before are kept, and it is saved", async ({
  operator: page,
  studio,
  world,
  signedIn: { person },
}) => {
  const { id, address } = await seedVersions(studio, world, person);
  await page.goto(`/console/${world.slug}/templates/${id}`);
  await field(page, "副标题").fill("改过的副标题");
  await page.getByRole("link", { name: "版本" }).click();
  await list(page)
    .getByRole("link", { name: /v1.*曾发布/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`${address}\\?compare=1,draft$`));
  await restoreFirst(page);

  await expect(field(page, "主标题")).toHaveValue("一号红包");
  await expect(page.getByText("草稿已恢复为 v1，可以撤销")).toBeVisible();
  const { text } = await studio.versions.getVersion(world.merchantId, id, 1);
  const stored = async () => (await studio.templates.getTemplate(world.merchantId, id)).text;
  await expect.poll(stored).toBe(text);
  await undo(page).click();
  await expect(field(page, "主标题")).toHaveValue("三号红包");
  await expect(field(page, "副标题")).toHaveValue("改过的副标题");
  await undo(page).click();
  await expect(field(page, "副标题")).toHaveValue("红包仅限在本页购买部分实物商品使用");
  await expect.poll(stored).toContain("红包仅限在本页购买部分实物商品使用");
});

test("a version that comes after the designer was left is restored when it is opened again", async ({
  operator: page,
  studio,
  world,
  signedIn: { person },
}) => {
  const { id, address } = await seedVersions(studio, world, person);
  const { text } = await studio.versions.getVersion(world.merchantId, id, 1);
  const source = `**/api/console/${world.slug}/templates/${id}/versions/1`;
  const { held, letGo } = hold();
  await page.route(
    source,
    async (route) => {
      await held;
      await route.continue();
    },
    { times: 1 },
  );
  await page.goto(`${address}?compare=1,draft`);
  const asked = page.waitForRequest(source);
  await restoreFirst(page);
  await asked;
  await expect(field(page, "主标题")).toHaveValue("三号红包");
  await page.getByRole("link", { name: "返回模板列表" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "模板" })).toBeVisible();
  const came = page.waitForResponse(source);
  letGo();
  await (await came).finished();

  await page.goBack();
  await expect(field(page, "主标题")).toHaveValue("一号红包");
  await expect(page.getByText("草稿已恢复为 v1，可以撤销")).toBeVisible();
  await expect.poll(async () => (await studio.templates.getTemplate(world.merchantId, id)).text).toBe(text);
});

test("without a version the screen says that publishing makes the first", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await page.goto(`/console/${world.slug}/templates/${id}/versions`);
  await expect(page.getByText("还没有版本")).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  await page.getByRole("link", { name: "去发布" }).click();
  await expect(page).toHaveURL(new RegExp(`/templates/${id}$`));
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("the versions screen is worked by keyboard alone, and axe finds nothing", async ({
      operator: page,
      studio,
      world,
      signedIn: { person },
    }) => {
      const { address } = await seedVersions(studio, world, person);
      await page.goto(`${address}?compare=2,draft`);
      await list(page)
        .getByRole("link", { name: /v1.*曾发布/ })
        .focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/compare=1,draft$/);
      await view(page, "改动").focus();
      for (const name of ["改动", "样子", "JSON"]) {
        if (name !== "改动") await page.keyboard.press("ArrowRight");
        await expect(view(page, name)).toBeChecked();
        expect.soft(await seriousViolations(page), name).toEqual([]);
      }
    });
  });
}

test.describe("what is not there", () => {
  test.use({ expectedErrors: [/404/] });

  test("a version without that number, and the versions of another merchant's template, are not found", async ({
    operator: page,
    studio,
    world,
    demo,
    signedIn: { person },
  }) => {
    const { address } = await seedVersions(studio, world, person);
    const missing = await page.goto(`${address}?compare=9,draft`);
    expect(missing?.status()).toBe(404);
    const foreign = await page.goto(`/console/${world.slug}/templates/${demo.templateId}/versions`);
    expect(foreign?.status()).toBe(404);
  });
});
