import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import lists from "@/messages/zh-CN/designer-lists.json";
import designer from "@/messages/zh-CN/designer.json";
import form from "@/messages/zh-CN/form.json";
import others from "@/messages/zh-CN/other-fields.json";
import picker from "@/messages/zh-CN/variable-picker.json";
import { inferContract } from "@/lib/template/contract-guess";
import { checkTemplate } from "@/lib/template/rules/check";
import { redPacketTemplate } from "@/lib/template/starters/red-packet-example";
import { DesignerContext } from "./designer-context";
import { DesignerStore } from "./designer-store";
import { FormPane } from "./form-pane";

const target = {
  appId: "2021000000000001",
  callbackUrl: "https://pass.example.com/demo/alipayPass/b",
  merchantName: "示例商户",
  logoUrl: "",
};

function render(text: string): string {
  const store = new DesignerStore({ text, contract: inferContract(JSON.parse(redPacketTemplate(target))) });
  store.checkBy(checkTemplate);
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="zh-CN"
      timeZone="Asia/Shanghai"
      messages={{ designer, "designer-lists": lists, form, "other-fields": others, "variable-picker": picker }}
    >
      <MantineProvider>
        <DesignerContext value={store}>
          <FormPane isReadOnly={false} pane="form" />
        </DesignerContext>
      </MantineProvider>
    </NextIntlClientProvider>,
  );
}

/** Opening tags of controls, by id. */
function controlsOf(html: string): Map<string, string> {
  const tags = html.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? [];
  return new Map(tags.flatMap((tag) => [...tag.matchAll(/ id="([^"]+)"/g)].map((match): [string, string] => [match[1] ?? "", tag])));
}

test("every label has its control, and every control the words that describe it", () => {
  const html = render(redPacketTemplate(target));
  const controls = controlsOf(html);
  const labels = [...html.matchAll(/<label for="([^"]+)">/g)].map((match) => match[1] ?? "");
  expect(labels.length).toBeGreaterThan(20);
  for (const id of labels) {
    const described = / aria-describedby="([^"]+)"/.exec(controls.get(id) ?? "")?.[1] ?? "";
    expect(described).not.toBe("");
    for (const part of described.split(" ")) expect(html).toContain(`id="${part}"`);
  }
});

test("a field with an error says so to those who do not see it", () => {
  const html = render(redPacketTemplate(target));
  const logo = [...controlsOf(html).values()].find((tag) => tag.includes('data-pointer="/logo"'));
  expect(logo).toContain('aria-invalid="true"');
  expect(logo).toMatch(/aria-describedby="\S+-issue \S+-help"/);
});

test("the form is locked, with the reason, while the JSON is broken", () => {
  const html = render(redPacketTemplate(target).replace("{", "{oops"));
  expect(html).toContain("表单已锁定");
  expect(html).toMatch(/<fieldset[^>]* disabled=""/);
});
