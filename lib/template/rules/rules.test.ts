import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyContract } from "../contract";
import { applyTextEdits, createDocument, setAt, setContract, type TemplateDocument } from "../document";
import { issueText } from "../issue";
import { fittedRedPacket, fixtureOptions } from "../testing/fixtures";
import { jsonTexts } from "../../json/testing/json-samples";
import { checkTemplate, templateRules } from "./check";
import { buildExample } from "./example";
import type { CheckOptions, Example } from "./rule";

const build = (example: Example): TemplateDocument => buildExample(fittedRedPacket, example);
const options = (example: Example): CheckOptions => example.options ?? fixtureOptions;

describe.each(templateRules.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  test("fires on its bad examples, at the right place, in words without blanks", () => {
    expect(rule.bad.length).toBeGreaterThan(0);
    for (const example of rule.bad) {
      const document = build(example);
      const issue = checkTemplate(document, options(example)).find((found) => found.code === code && found.pointer === example.at);
      expect(issue, `${code} at ${example.at}`).toMatchObject({ severity: rule.severity });
      if (!issue) continue;
      expect(issue.range.offset + issue.range.length).toBeLessThanOrEqual(document.text.length);
      for (const words of [rule.texts.zh, rule.texts.en]) {
        for (const [, name] of words.matchAll(/\{(\w+)\}/g)) expect(issue.params).toHaveProperty(name ?? "");
      }
      expect(issueText(issue, "en")).not.toBe(issueText(issue, "zh-CN"));
    }
  });

  test("is silent on its good examples", () => {
    expect(rule.good.length).toBeGreaterThan(0);
    for (const example of rule.good) {
      expect(checkTemplate(build(example), options(example)).filter((found) => found.code === code)).toEqual([]);
    }
  });

  test("a fix silences it at that place and leaves a text that parses", () => {
    for (const example of rule.bad) {
      const document = build(example);
      for (const issue of checkTemplate(document, options(example)).filter((found) => found.code === code && found.fix)) {
        const { edits = [], contract } = issue.fix ?? {};
        const fixed = applyTextEdits(document, edits).document;
        const after = contract ? setContract(fixed, contract).document : fixed;
        expect(after.broken).toBeNull();
        expect(checkTemplate(after, options(example)).some((found) => found.code === code && found.pointer === issue.pointer)).toBe(false);
      }
    }
  });
});

test("codes are unique, and name a family and a rule", () => {
  const codes = templateRules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/);
});

test("the fitted red packet has no errors, and its colour is the only thing to warn of", () => {
  const issues = checkTemplate(createDocument(fittedRedPacket), fixtureOptions).filter(({ severity }) => severity !== "note");
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["looks.contrast", "warning"]]);
  expect(issues[0] && issueText(issues[0], "zh-CN")).toBe("白字在背景色上对比度 3.5 : 1，低于 4.5");
});

test("without an app and an address the cross checks are left out", () => {
  expect(checkTemplate(createDocument(fittedRedPacket)).filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("other types", () => {
  const other = (file: string) => createDocument(readFileSync(new URL(`../testing/${file}`, import.meta.url), "utf8"));

  test.each(["boarding-pass.json", "coupon.json"])("%s gets notes only", (file) => {
    const issues = checkTemplate(other(file), fixtureOptions);
    expect(issues.map(({ severity }) => severity).filter((severity) => severity !== "note")).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain("values.other-type");
  });

  test("what breaks the JSON is an error all the same", () => {
    const document = setAt(other("coupon.json"), "/content/evoucherInfo/title", "a\0b").document;
    expect(
      checkTemplate(document)
        .filter(({ severity }) => severity === "error")
        .map(({ code }) => code),
    ).toEqual(["structure.nul"]);
  });
});

test("of what is missing, the outermost is told, and below it nothing", () => {
  const errorsOf = (text: string) =>
    checkTemplate(createDocument(text), fixtureOptions)
      .filter(({ severity }) => severity === "error")
      .map(({ pointer }) => pointer);
  expect(errorsOf("{}").sort()).toEqual(["/content", "/logo"]);
  expect(
    errorsOf('{"logo":"https://passes.example.com/l.png","content":{"evoucherInfo":[],"fileInfo":"4","merchant":{"mname":"小店"}}}'),
  ).toEqual(["/content/platform", "/content/evoucherInfo", "/content/fileInfo", "/content/merchant/mcallbackUrl"]);
});

test("of a key that stands twice the last value is judged and fixed, and the other is neither", () => {
  const link = "alipays://platformapi/startapp?appId=2021000000000001";
  const built = (first: string, last: string) =>
    createDocument(fittedRedPacket.replace('"altText": "立即使用"', `"altText": "${first}", "altText": "${last}"`));
  const about = (document: TemplateDocument) =>
    checkTemplate(document, fixtureOptions).filter(
      ({ code, pointer }) => pointer.endsWith("/altText") && code !== "structure.duplicate-key",
    );
  expect(about(built(link, "立即使用"))).toEqual([]);
  expect(about(built("$dupe$", "立即使用"))).toEqual([]);
  const [issue] = about(built("立即使用", link));
  const { text } = applyTextEdits(built("立即使用", link), issue?.fix?.edits ?? []).document;
  expect(text).toBe(built("立即使用", link.replace("2021000000000001", fixtureOptions.appId)).text);
});

test("what is about the whole template points at its first bracket, whatever white space comes before it", () => {
  const document = createDocument(`\r\n \t{"x":"${"长".repeat(100_000)}"}`);
  const issue = checkTemplate(document).find(({ code }) => code === "lengths.template");
  expect(issue).toMatchObject({ pointer: "", range: { offset: 4, length: 1, line: 2, column: 3 } });
});

test("a broken text has one issue, the break, with line and column", () => {
  const issues = checkTemplate(createDocument('{\n  "logo": ,\n}'));
  expect(issues).toMatchObject([{ code: "structure.syntax", severity: "error", pointer: "/logo", range: { line: 2, column: 11 } }]);
  expect(issues[0] && issueText(issues[0], "zh-CN")).toBe("不是有效的 JSON（第 2 行第 11 列）：这里缺少值");
});

test("never throws and points into the text, whatever JSON it is given", () => {
  fc.assert(
    fc.property(jsonTexts, jsonTexts, fc.nat(), (part, other, seed) => {
      const pointers = [
        "/content",
        "/content/evoucherInfo",
        "/content/evoucherInfo/operation/0",
        "/content/evoucherInfo/einfo/backFields",
        "/content/fileInfo",
        "/logo",
      ];
      const base =
        seed % 3 === 0
          ? createDocument(part)
          : setAt(createDocument(fittedRedPacket), pointers[seed % pointers.length] ?? "", JSON.parse(part)).document;
      const document = setContract(base, seed % 2 === 0 ? emptyContract : base.contract).document;
      for (const { range, pointer } of checkTemplate(document, { appId: other, callbackUrl: other })) {
        expect(range.offset + range.length).toBeLessThanOrEqual(document.text.length);
        expect(pointer === "" || pointer.startsWith("/")).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
