import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Contract } from "./contract";
import { inferContract } from "./contract-guess";
import { contractType } from "./contract-code";

const contract: Contract = {
  variables: {
    serialNumber: { meaning: "券编号", kind: "code", source: { type: "server" }, sample: "AS7K2M90QX41" },
    amount: { meaning: "金额", kind: "number", source: { type: "link" }, sample: "200" },
    expireTime: { meaning: "", kind: "date-time", source: { type: "relative", expression: "today+2d 23:59:59" }, sample: "" },
    shop: { meaning: "门店", kind: "text", source: { type: "fixed", value: "一店" }, sample: "一店" },
    code: { meaning: "", kind: "code", source: { type: "generated", alphabet: "ABC", length: 12 }, sample: "" },
    class: { meaning: "", kind: "text", source: { type: "link" }, sample: "" },
  },
};
const names = ["serialNumber", "amount", "expireTime", "shop", "code", "class"];

/** What the compiler says of a module; without the standard library, which these modules do not need. */
function compile(text: string): { errors: string[]; source: ts.SourceFile } {
  const source = ts.createSourceFile("params.ts", text, ts.ScriptTarget.ES2022, true);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === "params.ts" ? source : undefined),
    fileExists: (name) => name === "params.ts",
    readFile: () => undefined,
    writeFile: () => undefined,
    getDefaultLibFileName: () => "lib.d.ts",
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => "",
    getNewLine: () => "\n",
    useCaseSensitiveFileNames: () => true,
  };
  const program = ts.createProgram(["params.ts"], { strict: true, noLib: true, types: [], target: ts.ScriptTarget.ES2022 }, host);
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return { errors: found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")), source };
}
const errorsOf = (value: string, type = contractType(contract, names)): string[] =>
  compile(`${type}\nexport const given: ClaimParams = ${value};\n`).errors;

describe("the type of the values that go with a claim link", () => {
  test("takes what the link must bring, and what it may bring", () => {
    expect(errorsOf(`{ amount: "200", class: "A" }`)).toEqual([]);
    expect(errorsOf(`{ amount: "200", class: "A", expireTime: "2026-11-25 23:59:59", shop: "二店", code: "X" }`)).toEqual([]);
  });

  test.each([
    ["a missing value", `{ amount: "200" }`, "class"],
    ["a number for a text", `{ amount: 200, class: "A" }`, "number"],
    ["an unknown name", `{ amount: "200", class: "A", amonut: "1" }`, "amonut"],
    ["a serial number", `{ amount: "200", class: "A", serialNumber: "1" }`, "undefined"],
  ])("refuses %s", (_, value, word) => {
    expect(errorsOf(value).join()).toContain(word);
  });

  test("asks the link for what has no entry, and for what only the server could make", () => {
    const server: Contract = { variables: { shop: { meaning: "", kind: "text", source: { type: "server" }, sample: "" } } };
    const type = contractType(server, ["shop", "constructor", "__proto__"]);
    expect(compile(type).errors).toEqual([]);
    expect(errorsOf("{}", type).join()).toMatch(/shop.*constructor.*__proto__/);
  });

  test("reads out meaning, source, format and sample in the language that was asked for", () => {
    const zh = contractType(contract, names);
    expect(zh).toContain('   * 金额\n   * 来源：由领取链接带来\n   * 格式：写作文本的数字\n   * 示例："200"\n   */\n  amount: string;\n');
    expect(zh).toContain("   * 来源：领取后第 2 天 23:59:59\n   * 格式：yyyy-MM-dd HH:mm:ss，北京时间\n   */\n  expireTime?: string;\n");
    const en = contractType(contract, names, "en");
    expect(en).toContain("Source: 2 days after the claim, 23:59:59");
    expect(en).toContain('Source: always "一店"');
    expect(en).toContain("Source: 12 random characters");
    expect(en).toContain("Source: made by the server\n");
  });

  test("keeps a meaning inside of its comment, whatever it says", () => {
    for (const meaning of [
      "*/ x: number; /*",
      "a\n  */\n  b: number;",
      "\u2028*/",
      "@deprecated 不用",
      "见 {@link x} @deprecated",
      "* /",
      "`",
    ]) {
      const nasty: Contract = { variables: { a: { meaning, kind: "text", source: { type: "fixed", value: meaning }, sample: meaning } } };
      const { errors, source } = compile(contractType(nasty, ["a", "b"]));
      expect(errors).toEqual([]);
      const [declared, ...others] = source.statements;
      expect(others).toEqual([]);
      const members = declared && ts.isInterfaceDeclaration(declared) ? [...declared.members] : [];
      expect(members.map((member) => member.name?.getText())).toEqual(["a", "b"]);
      for (const member of members) expect(ts.getJSDocTags(member)).toEqual([]);
    }
  });

  test("compiles for the contract of a template that nobody has looked at", () => {
    const value = {
      content: { evoucherInfo: { title: "$title$", startDate: "$activeTime$" }, fileInfo: { serialNumber: "$serialNumber$" } },
    };
    const type = contractType(inferContract(value), ["title", "activeTime", "serialNumber", "title"]);
    expect(compile(type).errors).toEqual([]);
    expect(errorsOf(`{ title: "a" }`, type)).toEqual([]);
    expect(contractType(inferContract({}), [])).toContain("export interface ClaimParams {\n}\n");
  });
});
