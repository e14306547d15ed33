import { expect, test } from "vitest";
import { templateRules } from "../../lib/template/rules/check";
import { selftest } from "./selftest";
import { createShell } from "./testing/shell";

test("every rule finds its bad examples in the fitted red packet", async () => {
  const { code, out, err } = await createShell().run("selftest");
  const lines = out.trimEnd().split("\n");
  expect(err).toBe("");
  expect(lines.filter((line) => line.startsWith("MISS"))).toEqual([]);
  expect(lines).toHaveLength(templateRules.flatMap(({ bad }) => bad).length + 1);
  expect(out).toMatch(/^ok +required\.field +\/logo \/logo$/m);
  expect(code).toBe(0);
});

test("a rule that misses one gives exit code 1, with what was expected and what was found", () => {
  let out = "";
  const [deaf] = templateRules.filter(({ code }) => code === "values.type");
  const call = { files: [], flags: {}, locale: "zh-CN", cwd: "", out: (text: string) => void (out += text), err: () => undefined } as const;
  const rules = deaf ? [{ ...deaf, bad: [{ at: "/content/evoucherInfo/type" }] }] : [];
  expect(selftest(call, rules)).toBe(1);
  expect(out).toContain("MISS values.type /content/evoucherInfo/type -\n");
  expect(out).toContain("1 个没有发现");
});
