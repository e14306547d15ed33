import fc from "fast-check";
import { expect, test } from "vitest";
import { readShanghaiTime, writeShanghaiTime } from "./shanghai-time";

test("midnight in Shanghai is written as such, wherever the server stands", () => {
  expect(writeShanghaiTime(new Date("2026-11-22T16:00:00Z"))).toBe("2026-11-23 00:00:00");
});

test("what is written is read back to the second", () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(fc.property(seconds, (s) => void expect(readShanghaiTime(writeShanghaiTime(new Date(s * 1000)))?.getTime()).toBe(s * 1000)));
});

test("another form and a day that does not exist are no time", () => {
  for (const text of ["", "2026-11-23", "2026-11-23T00:00:00", "2026-02-30 00:00:00", "2026-11-23 24:00:00", "$activeTime$"])
    expect(readShanghaiTime(text)).toBeNull();
});
