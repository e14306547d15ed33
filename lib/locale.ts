import type { Locale } from "@/lib/template/wording";

export const LOCALES = ["zh-CN", "en"] as const satisfies readonly Locale[];

/** Where a person's choice is kept. Readable by script: it is no secret, and the switch writes it. */
export const LOCALE_COOKIE = "studio-locale";

export const isLocale = (text: string | undefined): text is Locale => LOCALES.some((locale) => locale === text);

/**
 * The language of a page: the chosen one, else the first of the browser's that we speak, else zh-CN.
 *
 * @param acceptLanguage the header, RFC 9110 §12.5.4; order and `q` count, regions do not (zh-TW reads zh-CN)
 */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.trim().toLowerCase().split(";");
      const weight = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find((q) => q !== undefined);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    if (language === "zh") return "zh-CN";
    if (language === "en") return "en";
  }
  return "zh-CN";
}
