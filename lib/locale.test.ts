import { expect, test } from "vitest";
import { pickLocale } from "./locale";

test.each([
  [undefined, null, "zh-CN"],
  [undefined, "", "zh-CN"],
  [undefined, "en-GB,en;q=0.9", "en"],
  [undefined, "fr-FR,fr;q=0.9,en;q=0.5,zh;q=0.3", "en"],
  [undefined, "en;q=0.5,zh-TW;q=0.8", "zh-CN"],
  [undefined, "en;q=0,zh;q=0.1", "zh-CN"],
  [undefined, "fr", "zh-CN"],
  ["en", "zh-CN", "en"],
  ["de", "en", "en"],
])("the choice %j and the browser's %j give %s", (chosen, acceptLanguage, locale) => {
  expect(pickLocale(chosen, acceptLanguage)).toBe(locale);
});
