import { expect, test } from "vitest";
import { code, prose, table } from "./markdown";

test("a variable in prose stands as code, and markup as text", () => {
  expect(prose("必须是 $serialNumber$，a*b*c <x> `y` \\n")).toBe("必须是 `$serialNumber$`，a\\*b\\*c \\<x> \\`y\\` \\\\n");
});

test("code keeps its backticks and stays on one line", () => {
  expect(code("a")).toBe("`a`");
  expect(code("a`b\nc")).toBe("`` a`b c ``");
});

test("a bar in a cell does not end it", () => {
  expect(table(["a|b"], [["`c|d`"]])).toBe("| a\\|b |\n| --- |\n| `c\\|d` |");
});
