import { expect, test } from "vitest";
import { columns } from "./columns";

test("columns stand below each other, Chinese characters two cells wide", () => {
  expect(columns([["变量", "来源"], ["amount", "a"], ["a"]])).toBe("变量    来源\namount  a\na\n");
});

test("200,000 rows are no more than rows", () => {
  expect(columns(Array.from({ length: 200_000 }, () => ["a", "b"]))).toHaveLength(200_000 * 5);
});
