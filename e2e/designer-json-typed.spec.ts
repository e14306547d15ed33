import { expect } from "@playwright/test";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { blankTemplate } from "@/lib/template/starters/blank";
import { redPacketTemplate } from "@/lib/template/starters/red-packet-example";
import { phone } from "./fixtures/designer";
import { into, openTall, paste, press, toEndOf } from "./fixtures/json-editor";
import { test } from "./fixtures/test";
import { seedDraft } from "./fixtures/world";

test("the red packet is remade from blank by typing and pasting JSON alone", async ({ operator: page, studio, world }) => {
  const { publicUrl } = studio.env;
  const logoUrl = `${publicUrl}/static/demo-logo.png`;
  const target = { appId: world.app.appId, callbackUrl: callbackUrlOf(publicUrl, world.slug), merchantName: world.name, logoUrl };
  const wanted = JSON.parse(redPacketTemplate(target));
  const { title, operation, einfo } = wanted.content.evoucherInfo;
  const { id } = await seedDraft(studio, world, blankTemplate(target));
  await openTall(page, world.slug, id);
  const { keyboard } = page;
  /** A text that is the field's example is offered while it is typed; the list is closed, for it lies over the next line. */
  const type = async (text: string) => {
    await keyboard.type(text);
    const offer = page.getByRole("option", { name: text });
    await expect(offer).toBeVisible();
    await keyboard.press("Escape");
    await expect(offer).toBeHidden();
  };

  await into(page, "title", "新优惠券".length);
  await type(title);
  await into(page, "logoText", "新优惠券".length);
  await type(einfo.logoText);
  await into(page, "secondLogoText");
  await type(einfo.secondLogoText);
  await into(page, "brandName");
  await type(einfo.brandName);
  await into(page, "operation");
  await keyboard.type('{"format": "url", "altText": "立即使用", "message": "');
  await paste(page, operation[0].message);
  await keyboard.type('"}');
  await into(page, "value");
  await paste(page, JSON.stringify(einfo.backFields[0].value).slice(1, -1));
  await toEndOf(page, "useLimitDesc");
  await keyboard.press("Enter");
  await keyboard.type('"auxiliaryFields": [], "customFields": [], "originPrice": "",');
  await keyboard.press("Enter");
  await keyboard.type('"banner": {"bannerImg": "", "url": ""}, "passImg": "", "passImgRatio": "2.79",');
  await toEndOf(page, "backgroundColor");
  await keyboard.press("ArrowLeft");
  await press(page, "Shift+ArrowLeft", "RGB(22,93,255)".length);
  await keyboard.type("RGB(16,142,233)");
  await toEndOf(page, "canShare");
  await keyboard.press("ArrowLeft");
  await press(page, "Shift+ArrowLeft", "false".length);
  await keyboard.type("true");

  await expect(phone(page)).toContainText("200元购物红包");
  const stored = async () => JSON.parse((await studio.templates.getTemplate(world.merchantId, id)).text);
  await expect.poll(stored).toEqual(wanted);
});
