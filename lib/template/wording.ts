/** The console's locales, as next-intl names them. */
export type Locale = "zh-CN" | "en";

/** Words that stand beside what they describe (fields, rules, relative times), in both languages. `{name}` is a blank. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Values for the blanks of a wording. */
export type WordingParams = Readonly<Record<string, string | number | Wording>>;

const blank = /\{(\w+)\}/g;

/** The words in one language with their blanks filled; a blank without a value stays visible, so that it is noticed. */
export function inWords(wording: Wording, locale: Locale, params: WordingParams = {}): string {
  const pick = (words: Wording): string => (locale === "en" ? words.en : words.zh);
  return pick(wording).replace(blank, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "object" ? pick(value) : String(value);
  });
}
