import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import designer from "@/messages/zh-CN/designer.json";
import phone from "@/messages/zh-CN/phone.json";
import { ClockSlider } from "./clock-slider";
import { PhoneControls } from "./phone-controls";

// Outside of the designer's context: whoever asks for the document there throws.
const render = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={{ designer, phone }}>
      <MantineProvider>{children}</MantineProvider>
    </NextIntlClientProvider>,
  );
const nothing = () => undefined;
const now = new Date("2026-11-23T04:00:00Z");

test("a key in the JSON cannot reach the phone's controls: they know nothing of the document", () => {
  const html = render(<PhoneControls surface="detail" width={360} scheme="light" values="sample" onChange={nothing} />);
  for (const name of ["显示哪一页", "变量显示为", "屏幕宽度", "深色手机"]) expect(html).toContain(`aria-label="${name}"`);
});

test("nor the clock, which is given two numbers", () => {
  const dates = { startMs: Date.parse("2026-11-22T16:00:00Z"), endMs: Date.parse("2026-12-25T15:59:59Z") };
  const html = render(<ClockSlider {...dates} clock={now} now={now} fixed={null} onClock={nothing} onState={nothing} />);
  expect(html).toContain("可使用 · 还剩 32 天 11 小时");
});
