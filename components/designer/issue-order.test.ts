import { expect, test } from "vitest";
import type { Issue, Severity } from "@/lib/template/issue";
import { groupIssues, issuesOf, placeOf, stepFrom } from "./issue-order";

const issue = (severity: Severity, code: string, pointer: string, isFixable = false): Issue => ({
  code,
  severity,
  pointer,
  range: { offset: 0, length: 0, line: 1, column: 1 },
  texts: { zh: code, en: code },
  params: {},
  ...(isFixable && { fix: { label: { zh: "修正", en: "Fix" }, edits: [] } }),
});

const some = [
  issue("note", "c", "/1"),
  issue("error", "a", "/2", true),
  issue("warning", "b", "/3"),
  issue("error", "d", "/4"),
  issue("error", "a", "/5", true),
];

test("the gravest come first, those of one kind together, each group with its count", () => {
  const groups = groupIssues(some);
  expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
    ["error", 3],
    ["warning", 1],
    ["note", 1],
  ]);
  expect(groups[0]?.kinds.map(({ code, issues, fixable }) => [code, issues.length, fixable])).toEqual([
    ["a", 2, 2],
    ["d", 1, 0],
  ]);
  expect(issuesOf(groups).map(({ pointer }) => pointer)).toEqual(["/2", "/5", "/4", "/3", "/1"]);
  expect(groupIssues([])).toEqual([]);
});

test("stepping goes round both ways, from the first or the last where nobody has been yet", () => {
  const list = issuesOf(groupIssues(some));
  const walk = (by: 1 | -1, steps: number) => {
    const seen: string[] = [];
    let visit: Parameters<typeof stepFrom>[1] = null;
    for (let step = 0; step < steps; step += 1) {
      const next = stepFrom(list, visit, by);
      if (!next) throw new Error("There are issues.");
      seen.push(next.issue.pointer);
      visit = { code: next.issue.code, pointer: next.issue.pointer, index: next.index };
    }
    return seen;
  };
  expect(walk(1, 6)).toEqual(["/2", "/5", "/4", "/3", "/1", "/2"]);
  expect(walk(-1, 6)).toEqual(["/1", "/3", "/4", "/5", "/2", "/1"]);
  expect(stepFrom([], null, 1)).toBeNull();
  expect(stepFrom([], { code: "a", pointer: "/2", index: 3 }, -1)).toBeNull();
});

test("once an issue is mended the next step leads to the one that took its place", () => {
  const list = issuesOf(groupIssues(some.filter(({ pointer }) => pointer !== "/5")));
  const visit = { code: "a", pointer: "/5", index: 1 };
  expect(stepFrom(list, visit, 1)?.issue.pointer).toBe("/4");
  expect(stepFrom(list, visit, -1)?.issue.pointer).toBe("/2");
  expect(placeOf(list, { code: "c", pointer: "/gone", index: 9 })).toEqual({ index: 3, isSame: false });
});
