export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

const rgbPattern = /^\s*rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)\s*$/i;
const hexPattern = /^\s*#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\s*$/i;

/** Reads Alipay's `RGB(r,g,b)`; null for anything else and for parts above 255. */
export function readColor(text: unknown): Color | null {
  return fromMatch(typeof text === "string" ? rgbPattern.exec(text) : null, 10);
}

/** Reads `#rrggbb`, as colour inputs give it. */
export function readHexColor(text: string): Color | null {
  return fromMatch(hexPattern.exec(text), 16);
}

/** The form that Alipay's designer writes. */
export function writeColor({ red, green, blue }: Color): string {
  return `RGB(${red},${green},${blue})`;
}

/** The form that style sheets and colour inputs take. */
export function writeHexColor({ red, green, blue }: Color): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Backgrounds to begin with, one of each hue, on which white text is well read (4.5 : 1 and more). */
export const darkColors: readonly Color[] = [
  { red: 22, green: 93, blue: 255 },
  { red: 9, green: 109, blue: 160 },
  { red: 0, green: 122, blue: 110 },
  { red: 24, green: 121, blue: 52 },
  { red: 168, green: 88, blue: 0 },
  { red: 200, green: 35, blue: 51 },
  { red: 190, green: 30, blue: 120 },
  { red: 110, green: 60, blue: 190 },
];

export const white: Color = { red: 255, green: 255, blue: 255 };

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrastRatio(one: Color, other: Color): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The lightest darkening of `color` on which white text reaches `ratio`. */
export function darkenFor(color: Color, ratio: number): Color {
  for (let percent = 100; percent > 0; percent -= 1) {
    const darker = scale(color, percent / 100);
    if (contrastRatio(darker, white) >= ratio) return darker;
  }
  return scale(color, 0);
}

function fromMatch(match: RegExpExecArray | null, radix: number): Color | null {
  const [red, green, blue] = (match?.slice(1) ?? []).map((part) => Number.parseInt(part, radix));
  if (red === undefined || green === undefined || blue === undefined) return null;
  return Math.max(red, green, blue) > 255 ? null : { red, green, blue };
}

const scale = ({ red, green, blue }: Color, factor: number): Color => ({
  red: Math.round(red * factor),
  green: Math.round(green * factor),
  blue: Math.round(blue * factor),
});

function luminance({ red, green, blue }: Color): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
