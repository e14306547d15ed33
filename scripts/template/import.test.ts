import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importTemplate } from "../../lib/template/import";
import { redPacketContent } from "../../lib/template/red-packet";
import { fittedRedPacket } from "../../lib/template/testing/fixtures";
import { createShell } from "./testing/shell";

describe("import", () => {
  const shell = createShell();
  const read = (name: string) => readFileSync(join(shell.cwd, name));
  const bare = shell.write("bare.json", redPacketContent);
  const target = ["--app", "2021000000000001", "--callback", "https://passes.example.com/a/alipayPass/b"];

  test("writes a bare template in an envelope, bare again with --bare, byte for byte", async () => {
    expect(await shell.run("import", bare, "whole.json")).toMatchObject({ code: 0, err: "" });
    expect(importTemplate(read("whole.json"))).toMatchObject({ ok: true, found: { form: "wrapped", mends: [] } });
    expect((await shell.run("import", "whole.json", "again.json", "--bare")).code).toBe(0);
    expect(read("again.json").toString()).toBe(redPacketContent);
  });

  test("packs an archive where the name says so, and reads it again", async () => {
    expect((await shell.run("import", bare, "packet.alipass")).code).toBe(0);
    expect((await shell.run("import", "packet.alipass", "unpacked.json", "--bare")).code).toBe(0);
    expect(read("unpacked.json").toString()).toBe(redPacketContent);
  });

  test("asks what to fit to", async () => {
    const { code, err } = await shell.run("import", shell.write("aimless.json", fittedRedPacket), "aimless-out.json", "--fit");
    expect([code, err]).toEqual([64, expect.stringContaining("--app")]);
  });

  test("proposes the hand edits, and makes them only with --fit", async () => {
    const proposed = await shell.run("import", bare, "proposed.json", ...target);
    expect(proposed.out).toContain('/content/platform/channelID: "2021004100636465" → "2021000000000001"');
    expect(proposed.out).toContain("--fit");
    expect(read("proposed.json").toString()).toContain("2021004100636465");
    const fitted = await shell.run("import", bare, "fitted.json", ...target, "--fit");
    expect(fitted.out).toContain("改动");
    expect(read("fitted.json").toString()).not.toContain("2021004100636465");
    expect((await shell.run("import", "fitted.json", "same.json", ...target)).out).not.toContain("→");
  });

  test("replaces nothing without --force", async () => {
    const file = shell.write("there.json", "mine");
    const { code, err } = await shell.run("import", bare, file);
    expect([code, read(file).toString()]).toEqual([2, "mine"]);
    expect(err).toContain("--force");
    expect((await shell.run("import", bare, file, "--force")).code).toBe(0);
    expect(read(file).toString()).not.toBe("mine");
  });

  test.each([
    ["not a template", '{"name":"x"}', "import.not-a-template"],
    ["broken", '{"logo":', "import.syntax"],
    ["empty", " ", "import.empty"],
  ])("refuses what is %s with a code and a place, and writes nothing", async (_, text, what) => {
    const { code, out, err } = await shell.run("import", shell.write("refused.json", text), "never.json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(new RegExp(`^refused\\.json:\\d+:\\d+ error ${what} `));
    expect(existsSync(join(shell.cwd, "never.json"))).toBe(false);
  });

  test("gives exit code 2 for what cannot be read or written", async () => {
    expect((await shell.run("import", "missing.json", "never.json")).code).toBe(2);
    expect((await shell.run("import", shell.write("in.json", fittedRedPacket), "no-folder/out.json")).code).toBe(2);
  });
});
