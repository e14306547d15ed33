import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
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

test("names of files count from where npm was called", () => {
  const { status, stdout } = spawnSync("npm", ["--prefix", root, "run", "-s", "template", "--", "check", "packet.json", "missing.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stdout).toMatch(/^packet\.json:9:18 warning values\.choice /m);
  expect(stdout).toMatch(/^missing\.json:1:1 error file\.unreadable /m);
});
