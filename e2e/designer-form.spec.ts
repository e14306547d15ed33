import { expect, type Page } from "@playwright/test";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { redPacketContent } from "@/lib/template/red-packet";
import { blankTemplate } from "@/lib/template/starters/blank";
import { editor, field, form, openDesigner, saved, undo } from "./fixtures/designer";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

const section = (page: Page, name: string) => form(page).getByRole("region", { name, exact: true });

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

  await expect(saved(page)).toContainText("已保存");
  const draft = await studio.templates.getTemplate(world.merchantId, id);
  expect(JSON.parse(draft.text).content).toEqual(example);
});

test("what is seldom wanted is folded away and opens where the issues lead", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
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
  await openDesigner(page, world.slug, id);
  const places = section(page, "详情").getByRole("group", { name: "门店", exact: true });
  await places.getByRole("button", { name: "城市或门店" }).click();
  await places.getByRole("textbox", { name: "城市", exact: true }).fill("杭州");
  await places.getByRole("group", { name: "城市的门店" }).getByRole("button", { name: "门店" }).click();
  await places.getByRole("textbox", { name: "门店名称" }).fill("滨江店");
  await expect(places.getByRole("listitem", { name: "滨江店" })).toBeVisible();
  await expect(saved(page)).toContainText("已保存");
  const { text } = await studio.templates.getTemplate(world.merchantId, id);
  expect(JSON.parse(text).content.evoucherInfo.locations).toEqual([{ city: "杭州", cityId: "", shops: [{ relevantText: "滨江店" }] }]);
});

test("a limit counts what a person sees as one character, and says so with the field", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
  const title = field(page, "主标题");
  await title.fill("周末👨‍👩‍👧🇨🇳é");
  await expect(title).toHaveAccessibleDescription(/5 \/ 12/);
  await title.fill("这是一个长得放不下一行的主标题");
  await expect(title).toHaveAccessibleDescription(/15 \/ 12/);
});

test("a colour is picked by keyboard as one step, and a click makes white text readable", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
  const color = field(page, "背景色");
  await expect(color).toHaveValue("RGB(16,142,233)");
  const button = form(page).getByRole("button", { name: "选择颜色" });
  await button.press("Enter");
  const hue = page.getByRole("dialog", { name: "颜色" }).getByRole("slider", { name: "色相" });
  await hue.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
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
    const { id } = await seedDraft(studio, world);
    await openDesigner(page, world.slug, id);
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
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
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

test("the field a person types in is not rewritten: the caret stays, a composed word is not broken", async ({
  operator: page,
  studio,
  world,
}) => {
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
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
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
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

test("terms number themselves: Enter goes on, and a click puts the numbers in order", async ({ operator: page, studio, world }) => {
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
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
  const { id } = await seedDraft(studio, world);
  await openDesigner(page, world.slug, id);
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
