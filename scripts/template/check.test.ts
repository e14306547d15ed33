import { zipSync, strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Issue } from "../../lib/template/issue";
import { createDocument } from "../../lib/template/document";
import { exportTemplate } from "../../lib/template/export";
import { buildExample } from "../../lib/template/rules/example";
import { checkTemplate, templateRules } from "../../lib/template/rules/check";
import { redPacketContent } from "../../lib/template/red-packet";
import { fittedRedPacket, fixtureTarget } from "../../lib/template/testing/fixtures";
import { smallInputs } from "../../lib/template/testing/any-bytes";
import { createShell } from "./testing/shell";
import { readTemplateText } from "./template-text";

const issueSchema = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  pointer: z.string().regex(/^(?:\/[^]*)?$/),
  severity: z.enum(["error", "warning", "note"]),
  code: z.string(),
  message: z.string().min(1),
});

const shell = createShell();
const own = ["--app", fixtureTarget.appId, "--callback", fixtureTarget.callbackUrl];

async function issuesOf(...args: string[]) {
  const { code, out, err } = await shell.run("check", "--json", ...args);
  expect(err).toBe("");
  return { code, issues: z.array(issueSchema).parse(JSON.parse(out)) };
}
const brief = (issues: z.infer<typeof issueSchema>[]) => issues.map(({ line, column, pointer, code }) => [line, column, pointer, code]);

describe("check", () => {
  test("prints file:line:column severity code message, and how many there are on the error stream", async () => {
    const file = shell.write("typo.json", fittedRedPacket.replace('"product": "free"', '"product": "freee"'));
    const { code, out, err } = await shell.run("check", file, ...own);
    expect(code).toBe(0);
    expect(out.split("\n")).toContain("typo.json:9:18 warning values.choice 「产品」的值「freee」不在已知的取值之内");
    expect(err).toMatch(/^1 个文件：2 个警告/);
  });

  test("gives exit code 0 for warnings and notes, 1 for an error", async () => {
    expect((await issuesOf(shell.write("fine.json", fittedRedPacket), ...own)).code).toBe(0);
    const wrong = shell.write("wrong.json", fittedRedPacket.replace('"marketVoucher"', '"marketVouchers"'));
    expect((await issuesOf(wrong)).code).toBe(1);
  });

  test("leaves the cross checks out unless it is told the app and the address", async () => {
    const file = shell.write("foreign.json", fittedRedPacket);
    const crossCodes = async (...flags: string[]) =>
      (await issuesOf(file, ...flags)).issues.map(({ code }) => code).filter((code) => code.startsWith("cross."));
    expect(await crossCodes()).toEqual([]);
    expect(await crossCodes("--app", "2021000000000001")).toContain("cross.channel");
    expect(await crossCodes("--callback", "https://elsewhere.example.com/a/alipayPass/b")).toContain("cross.callback-own");
  });

  test("reports a bare file at its own places under the envelope's pointers, and blames it for no logo", async () => {
    const bare = redPacketContent.replace('"福利领取200元购物红包"', '""').replace('"channelID"', '"channelId"');
    const { issues } = await issuesOf(shell.write("bare.json", bare));
    expect(brief(issues)).toContainEqual([3, 14, "/content/evoucherInfo/title", "required.field"]);
    expect(brief(issues)).toContainEqual([39, 5, "/content/platform/channelId", "keys.misspelt"]);
    expect(issues.filter(({ pointer }) => !pointer.startsWith("/content"))).toEqual([]);
  });

  test("shows what a bare file lacks at its opening bracket", async () => {
    const { issues } = await issuesOf(shell.write("lacking.json", '\r\n  {\r\n"evoucherInfo": {}}'));
    const lacking = issues.find(({ pointer }) => pointer.startsWith("/content/merchant"));
    expect(lacking).toMatchObject({ line: 2, column: 3, code: "required.field" });
  });

  test("finds in a bare file what it finds in the whole one, at the same pieces of text", () => {
    const options = { appId: fixtureTarget.appId, callbackUrl: fixtureTarget.callbackUrl };
    for (const example of templateRules.flatMap(({ bad }) => bad)) {
      const whole = createDocument(buildExample(fittedRedPacket, example).text);
      const exported = exportTemplate(whole.text, "bare");
      const text = exported.ok ? new TextDecoder().decode(exported.bytes) : "";
      const { document, isBare, inFile } = readTemplateText(text);
      if (!isBare || !document.tree) continue;
      const bareIssues = checkTemplate(document, { ...options, isBare }).flatMap((issue) => inFile(issue) ?? []);
      expect(piecesOf(text, bareIssues)).toEqual(piecesOf(whole.text, checkTemplate(whole, options)));
    }
  });

  test("says where a text is no JSON, under the envelope's pointer for a bare one", async () => {
    const broken = await issuesOf(shell.write("broken.json", '{\n  "logo": ,\n}'));
    expect([broken.code, brief(broken.issues)]).toEqual([1, [[2, 11, "/logo", "structure.syntax"]]]);
    const bare = await issuesOf(shell.write("broken-bare.json", '{"evoucherInfo":{\n"title": no}}'));
    expect(brief(bare.issues)).toEqual([[2, 10, "/content/evoucherInfo/title", "structure.syntax"]]);
    expect(bare.issues[0]?.message).toContain("第 2 行第 10 列");
    expect(brief((await issuesOf(shell.write("empty.json", ""))).issues)).toEqual([[1, 1, "", "structure.syntax"]]);
  });

  test("says of a bare file that the envelope makes too deep where in the file that is", async () => {
    const deep = `{"style":{},\n"x":${"[".repeat(63)}${"]".repeat(63)}}`;
    const { issues } = await issuesOf(shell.write("deep.json", deep));
    expect(issues).toMatchObject([{ line: 2, column: 67, code: "structure.depth", message: expect.stringContaining("第 2 行第 67 列") }]);
  });

  test("checks an archive by its pass.json", async () => {
    const pass = redPacketContent.replace('"free"', '"freee"');
    const archive = zipSync({ "logo.png": strToU8("x"), "pass.json": strToU8(pass) });
    const { issues } = await issuesOf(shell.write("packet.alipass", archive));
    expect(brief(issues)).toContainEqual([5, 16, "/content/evoucherInfo/product", "values.choice"]);
    const empty = await issuesOf(shell.write("empty.zip", zipSync({ "a.txt": strToU8("a") })));
    expect([empty.code, empty.issues[0]?.code]).toEqual([1, "file.archive"]);
  });

  test("counts columns without a byte order mark, and lines whatever ends them", async () => {
    const text = fittedRedPacket.replace('"product": "free"', '"product": "freee"');
    for (const end of ["\n", "\r\n", "\r"]) {
      const { issues } = await issuesOf(shell.write("ends.json", `\uFEFF${text.replaceAll("\n", end)}`));
      expect(brief(issues)).toContainEqual([9, 18, "/content/evoucherInfo/product", "values.choice"]);
    }
  });

  test("calls a file that is not UTF-8 an error, at the first byte that is none", async () => {
    const { code, issues } = await issuesOf(shell.write("gbk.json", Uint8Array.of(0x7b, 0x0a, 0x22, 0xba, 0xec, 0x22)));
    expect([code, brief(issues)]).toEqual([1, [[2, 2, "", "file.encoding"]]]);
    // Lines end as in the text: by CR, LF or CRLF.
    const mixed = await issuesOf(shell.write("mixed.json", Uint8Array.of(0x0d, 0x0d, 0x0a, 0x0a, 0x7b, 0x80)));
    expect(brief(mixed.issues)).toEqual([[4, 2, "", "file.encoding"]]);
  });

  test("goes on with the other files when one cannot be read, and gives exit code 2", async () => {
    const { code, issues } = await issuesOf("missing.json", shell.cwd, shell.write("other.json", "{"));
    expect(code).toBe(2);
    expect(issues.map(({ file, severity, code: what }) => [file, severity, what])).toEqual([
      ["missing.json", "error", "file.unreadable"],
      [shell.cwd, "error", "file.unreadable"],
      ["other.json", "error", "structure.syntax"],
    ]);
  });

  test("gives an empty array when there is nothing to say, and takes hundreds of files", async () => {
    const fine = shell.write("other-type.json", '{"content":{"evoucherInfo":{"type":"coupon"}}}');
    const { issues } = await issuesOf(...Array.from({ length: 300 }, () => fine));
    expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(["note"]));
    expect(issues.length % 300).toBe(0);
  });

  test("answers any bytes with issues inside of the file, and never with anything else", async () => {
    await fc.assert(
      fc.asyncProperty(smallInputs, async (input) => {
        const { code, issues } = await issuesOf(shell.write("any", input));
        expect(code).toBe(issues.some(({ severity }) => severity === "error") ? 1 : 0);
        const text = typeof input === "string" ? input : new TextDecoder().decode(input);
        if (text.startsWith("PK")) return;
        const lines = text.split(/\r\n|\r|\n/);
        for (const { line, column } of issues) expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
      }),
      { numRuns: 300 },
    );
  });

  test("keeps control characters of the template out of the terminal", async () => {
    const file = shell.write("escape.json", fittedRedPacket.replace('"free"', '"\\u001b[31m\\nred\\u202e"'));
    const { out } = await shell.run("check", file);
    expect(out).toContain("「\\u001b[31m\\u000ared\\u202e」");
    const raw = shell.write("raw.json", fittedRedPacket.replace('"free"', '"\u009b31m\u202e\u2028"'));
    const json = await shell.run("check", raw, "--json");
    expect(json.out).toMatch(/^[\n\x20-\x7e\u3000-\u9fff\uff00-\uffef“”…]*$/);
    expect(JSON.parse(json.out)).toContainEqual(expect.objectContaining({ message: expect.stringContaining("\u009b31m\u202e\u2028") }));
  });
});

/** What an issue of the content points at; what is not there is pointed at by the envelope's key, which a bare file does not have. */
function piecesOf(text: string, issues: readonly Issue[]): string[][] {
  return issues
    .filter(({ pointer }) => pointer.startsWith("/content/"))
    .map(({ code, pointer, range }) => [code, pointer, text.slice(range.offset, range.offset + range.length).replace(/^"content"$/, "{")]);
}
