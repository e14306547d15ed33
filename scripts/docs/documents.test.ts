import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Field } from "../../lib/template/field";
import { templateRules } from "../../lib/template/rules/check";
import { templateFields, templateSchema } from "../../lib/template/schema";
import { generateDocuments } from "./documents";
import { sections } from "./field-rows";
import { rulesReference } from "./rules-reference";
import { templateReference } from "./template-reference";
import { sources } from "./template-words";

const halves = (text: string): [chinese: string, english: string] => {
  const at = text.indexOf("\n## English\n");
  return [text.slice(0, at), text.slice(at)];
};

describe("the generated documents", () => {
  test.each(Object.entries(generateDocuments()))("docs/%s is what the code says", (name, text) => {
    const written = readFileSync(join(import.meta.dirname, "..", "..", "docs", name), "utf8");
    expect(written === text, `docs/${name} is behind the code: run npm run docs`).toBe(true);
  });
});

describe("the field reference", () => {
  test("has every field of the template in both languages, each once", () => {
    const rows = sections.flatMap((section) => section.rows);
    const paths = rows.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const half of halves(templateReference()))
      for (const path of paths) expect(half.split("\n").filter((line) => line.startsWith(`| \`${path}\` | **`))).toHaveLength(1);
    const shown = new Set(rows.map(({ field }) => field));
    const every = (field: Field): Field[] => [
      field,
      ...(field.kind === "object" ? Object.values(field.fields).flatMap(every) : field.kind === "list" ? every(field.item) : []),
    ];
    const inSections = new Set(sections.map(({ field }) => field));
    expect(every(templateSchema).filter((field) => !shown.has(field) && !inSections.has(field))).toEqual([]);
  });

  test("explains every source that a field names", () => {
    const known = sources.map(([mark]) => mark);
    for (const { field } of [...templateFields, ...sections.flatMap((section) => section.rows)])
      for (const mark of field.mark.split(/,? /)) expect(known).toContain(mark);
  });
});

describe("the list of rules", () => {
  test("has every rule with its severity, its words and an example in both languages", () => {
    for (const half of halves(rulesReference())) {
      const parts = new Map(half.split("\n#### ").map((part) => [part.split("\n")[0] ?? "", part]));
      for (const { code } of templateRules) expect(parts.get(`\`${code}\``), code).toMatch(/^```(?:jsonc|diff)$/m);
    }
  });

  test("takes a rule of a family that it has no name for, and words that look like markup", () => {
    const [rule] = templateRules.filter(({ code }) => code === "values.type");
    const odd = rule && { ...rule, code: "newcomer.odd", texts: { zh: "<b> *a* $x$ `c`", en: "|" } };
    const text = rulesReference(odd ? [odd] : []);
    expect(text).toContain("### newcomer\n");
    expect(text).toContain("\\<b> \\*a\\* `$x$` \\`c\\`");
    expect(text).toContain('"type": "marketVouchers"');
  });
});
