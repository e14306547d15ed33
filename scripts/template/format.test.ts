import { chmodSync, closeSync, lstatSync, openSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fittedRedPacket } from "../../lib/template/testing/fixtures";
import { createShell } from "./testing/shell";

describe("format", () => {
  test("prints, and writes only when it is told to", async () => {
    const shell = createShell();
    const crowded = `\uFEFF${JSON.stringify(JSON.parse(fittedRedPacket))}`;
    const file = shell.write("crowded.json", crowded);
    const content = () => readFileSync(join(shell.cwd, file), "utf8");
    expect(await shell.run("format", file)).toEqual({ code: 0, out: `\uFEFF${fittedRedPacket}`, err: "" });
    expect(content()).toBe(crowded);
    expect(await shell.run("format", "--write", file)).toEqual({ code: 0, out: "", err: "" });
    expect(content()).toBe(`\uFEFF${fittedRedPacket}`);
  });

  test("puts the new file in the place of the old one, which nobody ever finds half written", async () => {
    const shell = createShell();
    const crowded = JSON.stringify(JSON.parse(fittedRedPacket));
    const path = join(shell.cwd, shell.write("crowded.json", crowded));
    chmodSync(path, 0o640);
    symlinkSync(path, join(shell.cwd, "link.json"));
    const old = openSync(path, "r");
    expect((await shell.run("format", "--write", "link.json")).code).toBe(0);
    expect(readFileSync(old, "utf8")).toBe(crowded);
    closeSync(old);
    expect(readFileSync(path, "utf8")).toBe(fittedRedPacket);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(shell.cwd, "link.json")).isSymbolicLink()).toBe(true);
    expect(readdirSync(shell.cwd).sort()).toEqual(["crowded.json", "link.json"]);
  });

  test("leaves a broken file alone and says where it is broken", async () => {
    const shell = createShell();
    const file = shell.write("broken.json", '{\n"a" 1}');
    const { code, out, err } = await shell.run("format", file, "--write");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^broken\.json:2:5 error structure\.syntax /);
    expect(readFileSync(join(shell.cwd, file), "utf8")).toBe('{\n"a" 1}');
    expect((await shell.run("format", "missing.json")).code).toBe(2);
  });
});
