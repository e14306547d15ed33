import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { ERROR_STATUS } from "@/lib/errors";
import { LOCALES } from "@/lib/locale";
import type { Locale } from "@/lib/template/wording";

const root = path.join(import.meta.dirname, "../messages");
const filesOf = (locale: Locale) => readdirSync(path.join(root, locale)).sort();

/** Every text of a file under its whole key: `role.operator` → 运营. */
function textsOf(locale: Locale, file: string): Map<string, string> {
  const texts = new Map<string, string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value === "string") texts.set(key, value);
    else if (typeof value === "object" && value !== null)
      for (const [name, each] of Object.entries(value)) collect(each, key ? `${key}.${name}` : name);
    else throw new Error(`${locale}/${file}: ${key} is neither a text nor a group.`);
  };
  collect(JSON.parse(readFileSync(path.join(root, locale, file), "utf8")), "");
  return texts;
}

/** The blanks and tags of a text, wherever they stand. */
function blanksOf(text: string): Set<string> {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== "object" || value === null) return;
    // Element kinds of ICU's syntax tree: 0 is plain text, 7 the `#` of a plural.
    if ("type" in value && "value" in value && value.type !== 0 && value.type !== 7 && typeof value.value === "string")
      names.add(value.value);
    Object.values(value).forEach(walk);
  };
  walk(new IntlMessageFormat(text, "en").getAst());
  return names;
}

test("both languages have the same files", () => {
  expect(filesOf("en")).toEqual(filesOf("zh-CN"));
});

describe.each(filesOf("zh-CN"))("%s", (file) => {
  test("has the same texts in both languages", () => {
    expect([...textsOf("en", file).keys()].sort()).toEqual([...textsOf("zh-CN", file).keys()].sort());
  });

  test("leaves no text empty", () => {
    for (const locale of LOCALES) {
      const empty = [...textsOf(locale, file)].filter(([, text]) => text.trim() === "").map(([key]) => key);
      expect(empty, locale).toEqual([]);
    }
  });

  test("asks for the same blanks in both languages", () => {
    const english = textsOf("en", file);
    for (const [key, text] of textsOf("zh-CN", file)) expect(blanksOf(english.get(key) ?? ""), key).toEqual(blanksOf(text));
  });
});

test("every refusal has its words", () => {
  for (const locale of LOCALES)
    expect([...textsOf(locale, "errors.json").keys()]).toEqual(expect.arrayContaining(Object.keys(ERROR_STATUS)));
});
