/** Numbers as vouchers write them: 200, 1,000.00, 两百, 四十八. */

/** A pattern's source for one such number; `readNumber` may still refuse what it finds. */
export const numberSource = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?|[一二两三四五六七八九十百千零]{1,8})`;

const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** A zero opens the place of tens and of ones, and says that the last digit is one of ones. */
const AFTER_ZERO = 11;
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number, or null for what is none or can be read in two ways (一百五 is 150 to one reader and 105 to another). */
export function readNumber(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replaceAll(",", ""));
  let total = 0;
  let digit: number | null = null;
  let last = Infinity;
  for (const character of text) {
    const unit = units[character];
    const next = digits[character];
    if (unit !== undefined) {
      // 百元 says no number, 十元 does.
      if (unit >= last || (digit === null && character !== "十")) return null;
      total += (digit ?? 1) * unit;
      last = unit;
      digit = null;
    } else if (next !== undefined) {
      if (digit !== null) return null;
      digit = next;
    } else if (character === "零" && total > 0 && digit === null) last = AFTER_ZERO;
    else return null;
  }
  if (digit !== null && last !== Infinity && last > AFTER_ZERO) return null;
  return total + (digit ?? 0) || null;
}

/** The text with full-width digits as plain ones; every character stays in its place. */
export function foldDigits(text: string): string {
  return /[０-９．￥]/.test(text) ? text.replace(/[０-９．￥]/g, foldCharacter) : text;
}

const foldCharacter = (character: string): string =>
  character === "．" ? "." : character === "￥" ? "¥" : String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/**
 * The text with 1、 for 1. where that is the number of a line and not of what follows it: 1.100元红包 has no price of three decimals, and a
 * text with lines 1. and 2. is a list. Every character stays in its place.
 */
export function markListNumbers(text: string): string {
  if (!lineNumber.test(text)) return text;
  const isList = /(?:^|\n)[^\S\n]*1\./.test(text) && /(?:^|\n)[^\S\n]*2\./.test(text);
  return text.replace(lineNumbers, (whole, line: string, number: string) => (isList || number.length > 2 ? `${line}、${number}` : whole));
}

// White space but for line breaks: over a row of them each would begin anew.
const lineNumber = /(?:^|\n)[^\S\n]*\d{1,2}\.\d/;
const lineNumbers = /((?:^|\n)[^\S\n]*\d{1,2})\.(\d+)/g;
