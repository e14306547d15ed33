import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "./sign-in-path";

test("keeps a path of this site with its query", () => {
  expect(localPath("/console/demo/passes?status=USED&q=%E5%8D%A1")).toBe("/console/demo/passes?status=USED&q=%E5%8D%A1");
});

test.each([
  "",
  "console",
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  " /console",
  "javascript:alert(1)",
  "/x\\..\\y",
  "http:/console",
  `/${"a".repeat(3_000)}`,
])("goes to the console's start instead of %j", (next) => {
  expect(localPath(next)).toBe("/console");
});

test("whatever is asked for, the browser stays on this site", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^[/\\.@:?#a-z\t\n]{0,12}$/)), (next) => {
      expect(new URL(localPath(next), "https://studio.example").origin).toBe("https://studio.example");
    }),
  );
});
