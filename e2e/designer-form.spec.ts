import { expect, type Page } from "@playwright/test";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { redPacketContent } from "@/lib/template/red-packet";
import { blankTemplate } from "@/lib/template/starters/blank";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

const editor = (page: Page) => page.getByRole("region", { name: "模板 JSON" });
const form = (page: Page) => page.getByRole("form", { name: "表单" });
const section = (page: Page, name: string) => form(page).getByRole("region", { name, exact: true });
const field = (page: Page, name: string) => form(page).getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /保存/ });

async function open(page: Page, slug: string, id: string): Promise<void> {
  await page.goto(`/console/${slug}/templates/${id}`);
  await expect(editor(page).getByRole("button", { name: "格式化" })).toBeEnabled({ timeout: 30_000 });
}

test("the red-packet example is remade from blank by form alone", async ({ operator: page, studio, world }) => {
  const { publicUrl } = studio.env;
  const target = { appId: world.app.appId, callbackUrl: callbackUrlOf(publicUrl, world.slug), merchantName: world.name };
  const { id } = await seedDraft(studio, world, blankTemplate({ ...target, logoUrl: `${publicUrl}/static/demo-logo.png` }));
  const example = JSON.parse(redPacketContent);
  const { title, operation, einfo } = example.evoucherInfo;
  await page.goto(`/console/${world.slug}/templates/${id}`);

  await field(page, "券名称").fill(title);
  await field(page, "主标题").fill(einfo.logoText);
  await field(page, "副标题").fill(einfo.secondLogoText);
  await field(page, "品牌").fill(einfo.brandName);
  await field(page, "背景色").fill(example.style.backgroundColor);
  await field(page, "主图宽高比").fill(einfo.passImgRatio);
  // Given and empty, as the example has them.
  for (const name of ["原价", "主图", "横幅图片", "横幅链接"]) {
    await field(page, name).fill("0");
    await field(page, name).fill("");
  }
  for (const name of ["辅助信息", "自定义信息"]) {
    const list = section(page, "详情").getByRole("group", { name, exact: true });
    await list.getByRole("button", { name: `添加：${name}` }).click();
    await list.getByRole("listitem").getByRole("button", { name: /^删除/ }).click();
    await expect(list.getByRole("listitem")).toHaveCount(0);
  }
  await page.getByRole("group", { name: "添加核销项" }).getByRole("button", { name: "链接" }).click();
  const link = section(page, "核销与跳转").getByRole("listitem");
  await link.getByRole("textbox", { name: "说明文字" }).fill(operation[0].altText);
  await link.getByRole("textbox", { name: "内容" }).fill(operation[0].message);
  const terms = section(page, "使用须知").getByRole("listitem");
  await terms.getByRole("textbox", { name: "内容" }).fill(einfo.backFields[0].value);
  await field(page, "商户名称").fill(example.merchant.mname);
  await field(page, "领券回调地址").fill(example.merchant.mcallbackUrl);
  await section(page, "高级").getByText("高级", { exact: true }).click();
  await field(page, "渠道 ID").fill(example.platform.channelID);
  await form(page).getByRole("switch", { name: "可分享" }).check();

  await expect(saved(page)).toContainText("已保存");
  const draft = await studio.templates.getTemplate(world.merchantId, id);
  expect(JSON.parse(draft.text).content).toEqual(example);
});

test("what is seldom wanted is folded away and opens where the issues lead", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await open(page, world.slug, id);
  const advanced = section(page, "高级");
  await expect(field(page, "渠道 ID")).toHaveCount(0);
  await advanced.getByText("高级", { exact: true }).click();
  await field(page, "渠道 ID").fill("");
  await advanced.getByText("高级", { exact: true }).click();
  await expect(field(page, "渠道 ID")).toHaveCount(0);
  await expect(advanced.getByText("1 个问题")).toBeVisible();

  // As the issue tray, the cursor of the JSON leads into the fold.
  await editor(page).getByText('"channelID"').click();
  await expect(field(page, "渠道 ID")).toBeInViewport();
});

test("lists of the card and the shops are filled in the form, entry by entry", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await open(page, world.slug, id);
  const places = section(page, "详情").getByRole("group", { name: "门店", exact: true });
  await places.getByRole("button", { name: "添加：门店" }).click();
  await places.getByRole("textbox", { name: "城市", exact: true }).fill("杭州");
  await places.getByRole("button", { name: "添加：城市的门店" }).click();
  await places.getByRole("textbox", { name: "门店名称" }).fill("滨江店");
  await expect(places.getByRole("listitem", { name: "滨江店" })).toBeVisible();
  await expect(saved(page)).toContainText("已保存");
  const { text } = await studio.templates.getTemplate(world.merchantId, id);
  expect(JSON.parse(text).content.evoucherInfo.locations).toEqual([{ city: "杭州", cityId: "", shops: [{ relevantText: "滨江店" }] }]);
});
