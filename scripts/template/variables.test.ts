import { expect, test } from "vitest";
import { redPacketContent } from "../../lib/template/red-packet";
import { createShell } from "./testing/shell";

const shell = createShell();
const bare = shell.write("bare.json", redPacketContent);

test("lists variables with kind, source and place below each other", async () => {
  const { code, out } = await shell.run("variables", bare);
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual([
    "变量          类型  来源                    位置",
    "activeTime    时间  领取当天 00:00:00       /content/evoucherInfo/startDate",
    "expireTime    时间  领取后第 2 天 23:59:59  /content/evoucherInfo/endDate",
    "serialNumber  编码  由服务器生成            /content/fileInfo/serialNumber",
    "",
  ]);
  expect((await shell.run("variables", bare, "--lang", "en")).out).toContain("2 days after the claim, 23:59:59");
});

test("gives the same as JSON, with the source as data and in words", async () => {
  const { out } = await shell.run("variables", "--json", bare);
  expect(JSON.parse(out)).toMatchObject([
    { name: "activeTime", kind: "date-time", source: { type: "relative", expression: "today+0d 00:00:00" } },
    { name: "expireTime", sourceText: "领取后第 2 天 23:59:59" },
    { name: "serialNumber", source: { type: "server" }, pointers: ["/content/fileInfo/serialNumber"] },
  ]);
});

test("gives the values of a claim link as a TypeScript type", async () => {
  const { out } = await shell.run("variables", "--type", bare);
  expect(out).toMatch(/^export interface ClaimParams \{$/m);
  expect(out).toMatch(/^ {2}serialNumber\?: never;$/m);
});

test("says when there are none, and where a text is broken", async () => {
  expect((await shell.run("variables", shell.write("none.json", '{"content":{}}'))).out).toBe("没有变量\n");
  const { code, err } = await shell.run("variables", shell.write("broken.json", '{"evoucherInfo":{"title":}}'));
  expect([code, err.split(" ")[0]]).toEqual([1, "broken.json:1:26"]);
});
