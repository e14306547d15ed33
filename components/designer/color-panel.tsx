"use client";
import { ColorPicker } from "@mantine/core";
import { useTranslations } from "next-intl";
import { darkColors, readHexColor, writeHexColor, type Color } from "@/lib/template/color";

/** Field of shades, hue, and colours that carry white text; arrow keys move in each. */
export function ColorPanel({ color, onPick }: { color: Color | null; onPick: (color: Color) => void }) {
  const t = useTranslations("form.color");
  return (
    <ColorPicker
      format="hex"
      size="sm"
      value={color ? writeHexColor(color) : "#ffffff"}
      onChange={(hex) => {
        const picked = readHexColor(hex);
        if (picked) onPick(picked);
      }}
      saturationLabel={t("shade")}
      hueLabel={t("hue")}
      swatches={darkColors.map(writeHexColor)}
      swatchesPerRow={8}
    />
  );
}
