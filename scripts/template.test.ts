import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fittedRedPacket } from "../lib/template/testing/fixtures";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "template-"));
const file = join(folder, "packet.json");
writeFileSync(file, fittedRedPacket.replace('"free"', '"freee"'));

test("npm run -s template answers with one JSON array and nothing else", () => {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "template", "--", "check", file, "--json"], {
    cwd: root,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ file, line: 9, column: 18, pointer: "/content/evoucherInfo/product", code: "values.choice" }),
  );
});

test("a reader that stops reading changes no exit code, and a full disk is told", () => {
  const shell = (line: string) => spawnSync("bash", ["-o", "pipefail", "-c", line, "bash", file], { cwd: root, encoding: "utf8" });
  expect(shell('node_modules/.bin/tsx scripts/template.ts check "$1" 2>&1 >/dev/null | true')).toMatchObject({ status: 0, stderr: "" });
  expect(shell('node_modules/.bin/tsx scripts/template.ts check "$1" | true').status).toBe(0);
  if (!existsSync("/dev/full")) return;
  const full = shell('node_modules/.bin/tsx scripts/template.ts check "$1" >/dev/full');
  expect([full.status, full.stderr]).toEqual([2, expect.stringMatching(/ENOSPC[^\n]*\n$/)]);
});

test("names of files count from where npm was called", () => {
  const { status, stdout } = spawnSync("npm", ["--prefix", root, "run", "-s", "template", "--", "check", "packet.json", "missing.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stdout).toMatch(/^packet\.json:9:18 warning values\.choice /m);
  expect(stdout).toMatch(/^missing\.json:1:1 error file\.unreadable /m);
});
