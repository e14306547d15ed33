import { expect } from "@playwright/test";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { redPacketContent } from "@/lib/template/red-packet";
import { blankTemplate } from "@/lib/template/starters/blank";
import { editor, field, form, openDraft, saved, section } from "./fixtures/designer";
import { test } from "./fixtures/test";

test("the red-packet example is remade from blank by form alone", async ({ operator: page, studio, world }) => {
  const { publicUrl } = studio.env;
  const target = { appId: world.app.appId, callbackUrl: callbackUrlOf(publicUrl, world.slug), merchantName: world.name };
  const example = JSON.parse(redPacketContent);
  const { title, operation, einfo } = example.evoucherInfo;
  const blank = blankTemplate({ ...target, logoUrl: `${publicUrl}/static/demo-logo.png` });
  const { stored } = await openDraft(page, studio, world, blank);

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
    await list.getByRole("button", { name: "信息项" }).click();
    await list.getByRole("listitem").getByRole("button", { name: /^操作/ }).click();
    await page.getByRole("menuitem", { name: "删除" }).click();
    await expect(list.getByRole("listitem")).toHaveCount(0);
  }
  await section(page, "核销与跳转").getByRole("button", { name: "链接" }).click();
  const link = section(page, "核销与跳转").getByRole("listitem");
  await link.getByRole("textbox", { name: "说明文字" }).fill(operation[0].altText);
  await link.getByRole("textbox", { name: "内容" }).fill(operation[0].message);
  const terms = section(page, "使用须知").getByRole("listitem");
  await terms.getByRole("textbox", { name: "内容" }).fill(einfo.backFields[0].value);
  await field(page, "商户名称").fill(example.merchant.mname);
  await field(page, "领券回调地址").fill(example.merchant.mcallbackUrl);
  await section(page, "高级").getByText("高级", { exact: true }).click();
  await field(page, "渠道 ID").fill(example.platform.channelID);
  // What the rules say of it moves the switch down.
  await expect(saved(page)).toContainText("已保存");
  await form(page).getByRole("switch", { name: "可分享" }).check();

  await expect.poll(async () => JSON.parse((await stored()).text).content).toEqual(example);
});

test("what is seldom wanted is folded away and opens where the issues lead", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
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
  const { stored } = await openDraft(page, studio, world);
  const places = section(page, "详情").getByRole("group", { name: "门店", exact: true });
  await places.getByRole("button", { name: "城市或门店" }).click();
  await places.getByRole("textbox", { name: "城市", exact: true }).fill("杭州");
  await places.getByRole("group", { name: "城市的门店" }).getByRole("button", { name: "门店" }).click();
  await places.getByRole("textbox", { name: "门店名称" }).fill("滨江店");
  await expect(places.getByRole("listitem", { name: "滨江店" })).toBeVisible();
  const locations = async () => JSON.parse((await stored()).text).content.evoucherInfo.locations;
  await expect.poll(locations).toEqual([{ city: "杭州", cityId: "", shops: [{ relevantText: "滨江店" }] }]);
});

test("a limit counts what a person sees as one character, and says so with the field", async ({ operator: page, studio, world }) => {
  await openDraft(page, studio, world);
  const title = field(page, "主标题");
  await title.fill("周末👨‍👩‍👧🇨🇳é");
  await expect(title).toHaveAccessibleDescription(/5 \/ 12/);
  await title.fill("这是一个长得放不下一行的主标题");
  await expect(title).toHaveAccessibleDescription(/15 \/ 12/);
});

test("the field a person types in is not rewritten: the caret stays, a composed word is not broken", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
  const title = field(page, "主标题");
  await title.fill("红包");
  await title.press("Home");
  await page.keyboard.type("200元");
  await expect(title).toHaveValue("200元红包");

  // An input method shows what is being composed before it is a word.
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "gou", selectionStart: 3, selectionEnd: 3 });
  await expect(title).toHaveValue("200元gou红包");
  await input.send("Input.imeSetComposition", { text: "gouwu", selectionStart: 5, selectionEnd: 5 });
  await input.send("Input.insertText", { text: "购物" });
  await expect(title).toHaveValue("200元购物红包");
  await page.keyboard.type("大");
  await expect(title).toHaveValue("200元购物大红包");
  await expect(page.getByRole("region", { name: "预览" })).toContainText("200元购物大红包");
  // An undo is the person's own wish: the field they are in follows it.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(title).not.toHaveValue("200元购物大红包");
});

test("half-typed JSON locks the form with the reason, and what follows opens it with the newest values", async ({
  operator: page,
  studio,
  world,
}) => {
  await openDraft(page, studio, world);
  await editor(page).getByText('"200元购物红包"', { exact: true }).dblclick();
  await page.keyboard.press("Home");
  await page.keyboard.type(",");
  const title = field(page, "主标题");
  await expect(title).toBeDisabled();
  await expect(title).toHaveValue("200元购物红包");
  await expect(form(page)).toHaveAccessibleDescription(/JSON 有误，表单已锁定/);
  // What is folded can still be looked at.
  await section(page, "高级").getByText("高级", { exact: true }).click();
  await expect(field(page, "渠道 ID")).toBeDisabled();
  await page.getByRole("alert").getByRole("button", { name: "去改正" }).click();
  await expect(editor(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(title).toBeEnabled();
  await expect(form(page)).not.toHaveAccessibleDescription(/已锁定/);
});
