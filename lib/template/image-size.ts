import type { ImageLimits } from "./field";
import type { Wording } from "./wording";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far two sides of a square may differ, as a share: an odd pixel is nobody's mistake. */
const RATIO_SLACK = 0.01;

/** What an image's size misses of Alipay's advice, each in a few words; none when it is as advised. */
export function sizeFaults(limits: ImageLimits, { width, height }: Size): Wording[] {
  const { minWidth = 0, minHeight = 0, ratio, advisedWidth, advisedHeight } = limits;
  const faults: Wording[] = [];
  if (width < minWidth || height < minHeight)
    faults.push({ zh: `小于 ${minWidth}×${minHeight}`, en: `smaller than ${minWidth}×${minHeight}` });
  if (ratio !== undefined && isOff(width / height, ratio))
    faults.push(ratio === 1 ? { zh: "不是正方形", en: "not square" } : { zh: `宽高比不是 ${ratio}`, en: `ratio is not ${ratio}` });
  if (advisedWidth !== undefined && advisedHeight !== undefined) {
    const isTooSmall = width < advisedWidth || height < advisedHeight;
    if (isTooSmall || isOff(width / height, advisedWidth / advisedHeight))
      faults.push({ zh: `建议 ${advisedWidth}×${advisedHeight}`, en: `${advisedWidth}×${advisedHeight} advised` });
  }
  return faults;
}

const isOff = (ratio: number, wanted: number): boolean => Math.abs(ratio / wanted - 1) > RATIO_SLACK;
