import fc from "fast-check";
import { expect, test } from "vitest";
import { cardColors, contrast, readRgb } from "./card-color";

test("text on a card of any colour has a contrast of at least 4.5", () => {
  const part = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(part, part, part, (red, green, blue) => {
      const { background, ink } = cardColors(`RGB(${red},${green},${blue})`);
      const colors = [readRgb(background), readRgb(ink)] as const;
      expect(colors[0] && colors[1] ? contrast(colors[0], colors[1]) : 0).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("a colour that cannot be read, or would be more than a colour, is Alipay's blue", () => {
  for (const text of ["", "red", "RGB(1,2)", "RGB(256,0,0)", "RGB(1,2,3);background:url(//evil)"])
    expect(cardColors(text)).toEqual(cardColors("RGB(22,119,255)"));
});
