type Rgb = readonly [number, number, number];

const ALIPAY_BLUE: Rgb = [22, 119, 255];
const WHITE: Rgb = [255, 255, 255];
const DARK: Rgb = [26, 34, 51];

/** WCAG 2.2 AA for text of ordinary size. */
const MIN_CONTRAST = 4.5;

/**
 * Colours of a card from `style.backgroundColor` ("RGB(16,142,233)"), always readable: a pale card gets dark text,
 * any other is darkened, its hue kept, until white text stands out. A colour that cannot be read is Alipay's blue.
 */
export function cardColors(backgroundColor: string): { background: string; ink: string } {
  const rgb = readRgb(backgroundColor) ?? ALIPAY_BLUE;
  if (contrast(rgb, DARK) >= 8) return { background: css(rgb), ink: css(DARK) };
  let scale = 1;
  while (contrast(scaled(rgb, scale), WHITE) < MIN_CONTRAST) scale -= 0.02;
  return { background: css(scaled(rgb, scale)), ink: css(WHITE) };
}

export function readRgb(text: string): Rgb | null {
  const match = /^\s*rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)\s*$/i.exec(text);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map(Number);
  return Math.max(red, green, blue) <= 255 ? [red, green, blue] : null;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const scaled = ([red, green, blue]: Rgb, scale: number): Rgb => [
  Math.round(red * scale),
  Math.round(green * scale),
  Math.round(blue * scale),
];

const css = ([red, green, blue]: Rgb) => `rgb(${red},${green},${blue})`;
