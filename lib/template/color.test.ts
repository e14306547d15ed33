import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastRatio, darkColors, darkenFor, readColor, readHexColor, white, writeColor, writeHexColor } from "./color";

const colors = fc.record({ red: fc.nat(255), green: fc.nat(255), blue: fc.nat(255) });

test("any colour written in either form reads the same", () => {
  fc.assert(
    fc.property(colors, (color) => {
      expect(readColor(writeColor(color))).toEqual(color);
      expect(readHexColor(writeHexColor(color))).toEqual(color);
    }),
  );
});

test("any colour is darkened until white text reaches the ratio, and no further than it must", () => {
  fc.assert(
    fc.property(colors, (color) => {
      expect(contrastRatio(darkenFor(color, 4.5), white)).toBeGreaterThanOrEqual(4.5);
      if (contrastRatio(color, white) >= 4.5) expect(darkenFor(color, 4.5)).toEqual(color);
    }),
  );
});

test("contrast is WCAG's: 21 for black on white, 1 for a colour on itself", () => {
  expect(contrastRatio({ red: 0, green: 0, blue: 0 }, white)).toBeCloseTo(21);
  expect(contrastRatio(white, white)).toBe(1);
  expect(contrastRatio({ red: 118, green: 118, blue: 118 }, white)).toBeCloseTo(4.54, 2);
});

test("reads no colour from anything else", () => {
  for (const text of ["", "RGB(1,2)", "RGB(1,2,256)", "#fff", "red", null, 5, {}]) expect(readColor(text)).toBeNull();
});

test("the colours to begin with carry white text", () => {
  for (const color of darkColors) expect(contrastRatio(color, white), writeColor(color)).toBeGreaterThanOrEqual(4.5);
});
