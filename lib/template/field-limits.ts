import type { Field, ImageLimits } from "./field";
import type { Wording } from "./wording";

const MB = 1024 * 1024;

/** What a field's value must keep to, each limit in a few words, for hover texts and the field reference. Choices are not among them. */
export function limitsOf(field: Field): Wording[] {
  const limits: Wording[] = [];
  const add = (zh: string, en: string): void => void limits.push({ zh, en });
  if ("only" in field && field.only !== undefined) add(`只能是 ${field.only}`, `must be ${field.only}`);
  if ("maxLength" in field && field.maxLength !== undefined) add(`最多 ${field.maxLength} 个字符`, `at most ${field.maxLength} characters`);
  if ("advisedLength" in field && field.advisedLength !== undefined)
    add(`建议不超过 ${field.advisedLength} 个字`, `at most ${field.advisedLength} characters advised`);
  if (field.kind === "number" && field.min !== undefined && field.max !== undefined)
    add(`${field.min} 到 ${field.max}`, `from ${field.min} to ${field.max}`);
  if (field.kind === "date-time") add("yyyy-MM-dd HH:mm:ss 或一个变量", "yyyy-MM-dd HH:mm:ss or one variable");
  if (field.kind === "color") add("RGB(r,g,b)，每个数 0 到 255", "RGB(r,g,b), each 0 to 255");
  if (field.kind === "image") limits.push(...imageLimits(field.image));
  return limits;
}

function imageLimits({ minWidth, minHeight, advisedWidth, advisedHeight, ratio, maxBytes, formats }: ImageLimits): Wording[] {
  const limits: Wording[] = [];
  if (ratio === 1) limits.push({ zh: "正方形", en: "square" });
  if (minWidth !== undefined && minHeight !== undefined)
    limits.push({ zh: `不小于 ${minWidth}×${minHeight}`, en: `at least ${minWidth}×${minHeight}` });
  if (advisedWidth !== undefined && advisedHeight !== undefined)
    limits.push({ zh: `建议 ${advisedWidth}×${advisedHeight}`, en: `${advisedWidth}×${advisedHeight} advised` });
  return [
    ...limits,
    { zh: `不超过 ${maxBytes / MB} MB`, en: `at most ${maxBytes / MB} MB` },
    { zh: formats.join("、"), en: formats.join(", ") },
  ];
}
