import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fittedRedPacket } from "../../lib/template/testing/fixtures";
import { createShell } from "./testing/shell";

describe("the command line", () => {
  const shell = createShell();
  const file = shell.write("packet.json", fittedRedPacket);

  test.each([
    [[], "请写上命令"],
    [["chekc", file], "没有「chekc」这个命令"],
    [["check"], "请写上要检查的文件"],
    [["check", file, "--jsn"], "没有 --jsn 这个选项"],
    [["check", file, "-x"], "没有 -x 这个选项"],
    [["check", file, "--write"], "check 没有 --write 这个选项"],
    [["check", file, "--app"], "--app 后面缺少值"],
    [["check", "--app", "--json", file], "--app 后面缺少值"],
    [["check", file, "--app="], "--app 后面缺少值"],
    [["check", file, "--json=yes"], "--json 后面不带值"],
    [["check", file, "--lang", "fr"], "--lang 只能是 zh 或 en"],
    [["format", file, file], "需要一个文件"],
    [["import", file], "需要两个文件"],
    [["selftest", file], "selftest 不需要文件"],
  ])("refuses %j with a reason and the usage on the error stream, exit code 64", async (args, reason) => {
    const { code, out, err } = await shell.run(...args);
    expect([code, out]).toEqual([64, ""]);
    expect(err).toContain(reason);
    expect(err).toContain("npm run -s template -- ");
  });

  test("tells its usage when it is asked, in either language", async () => {
    expect(await shell.run("--help")).toMatchObject({ code: 0, err: "", out: expect.stringContaining("用法") as string });
    expect((await shell.run("check", "-h", "--lang=en")).out).toContain("Usage");
  });

  test("takes flags anywhere, with a blank or =, and everything after -- as a file", async () => {
    const expected = await shell.run("check", file, "--json", "--app", "2021000000000001");
    expect(expected.out).toContain("cross.channel");
    const parts = [["--json"], ["--app=2021000000000001"], ["check"], ["--", file]];
    const orders = fc.shuffledSubarray(parts.slice(0, 2), { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(orders, fc.nat(2), async (flags, at) => {
        const args = [...flags.slice(0, at), ["check"], ...flags.slice(at), ["--", file]].flat();
        expect(await shell.run(...args)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
    expect((await shell.run("check", "--json", "--", "--app")).out).toContain("file.unreadable");
  });

  test.each([
    [{}, "个文件"],
    [{ LANG: "zh_CN.UTF-8" }, "个文件"],
    [{ LANG: "en_GB.UTF-8" }, "1 file"],
    [{ LANG: "en_GB.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "个文件"],
    [{ LANG: "C", LC_ALL: "en_US" }, "1 file"],
  ])("speaks the language of %j", async (env: Record<string, string>, words) => {
    const other = createShell(env);
    expect((await other.run("check", other.write("a.json", fittedRedPacket))).err).toContain(words);
  });

  test("--lang outranks the system", async () => {
    const english = createShell({ LC_ALL: "en_US.UTF-8" });
    expect((await english.run("check", "--lang", "zh", english.write("a.json", fittedRedPacket))).err).toContain("个文件");
  });
});
