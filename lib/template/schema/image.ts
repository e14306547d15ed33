import type { ImageLimits } from "../field";

/** Sizes and formats of the images: NET TemplateImageDTO and its neighbours. */

const MAX_BYTES = 1024 * 1024;
const formats = ["png", "jpg", "jpeg", "bmp", "gif"] as const;

/** An image of which only weight and format are known. */
export const anyImage = { maxBytes: MAX_BYTES, formats } as const satisfies ImageLimits;
export const logoImage = { ...anyImage, minWidth: 500, minHeight: 500, ratio: 1 } as const satisfies ImageLimits;
export const stripImage = { ...anyImage, minWidth: 1020, minHeight: 643 } as const satisfies ImageLimits;
export const passImage = { ...anyImage, minWidth: 670, minHeight: 335 } as const satisfies ImageLimits;
export const bannerImage = { ...anyImage, advisedWidth: 710, advisedHeight: 200 } as const satisfies ImageLimits;
export const unitIconImage = {
  maxBytes: MAX_BYTES,
  formats: ["png", "jpg", "jpeg", "bmp"],
  minWidth: 100,
  minHeight: 100,
} as const satisfies ImageLimits;
