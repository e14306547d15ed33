import fc from "fast-check";
import { expect, test } from "vitest";
import { changedText } from "./changed-text";

const read = (before: string, after: string) => changedText(before, after).map(({ kind, text }) => `${kind}:${text}`);

test("short texts stand side by side, whole", () => {
  expect(read("200元红包", "88元红包")).toEqual(["before:200元红包", "after:88元红包"]);
  expect(read("", "新")).toEqual(["after:新"]);
});

test("of long texts the place is shown where they differ, with a little around it", () => {
  const head = "一".repeat(80);
  const tail = "二".repeat(80);
  expect(read(`${head}48小时${tail}`, `${head}72小时${tail}`)).toEqual([
    "cut:…",
    `same:${"一".repeat(14)}`,
    "before:48",
    "after:72",
    `same:小时${"二".repeat(12)}`,
    "cut:…",
  ]);
});

test("what differs over a long way is cut, and so is a text that has not changed", () => {
  const pieces = changedText("甲".repeat(5_000), "乙".repeat(5_000));
  expect(pieces.map(({ kind, text }) => [kind, text.length])).toEqual([
    ["before", 241],
    ["after", 241],
  ]);
  expect(changedText("甲".repeat(5_000), "甲".repeat(5_000))).toHaveLength(1);
});

test("no piece of any two texts has half a character at its ends", () => {
  const texts = fc.string({ unit: "binary", maxLength: 200 });
  fc.assert(
    fc.property(texts, texts, texts, texts, (head, before, after, tail) => {
      for (const { text } of changedText(head + before + tail, head + after + tail)) expect(text.isWellFormed()).toBe(true);
    }),
  );
});
