import { describe, expect, test } from "vitest";
import { stateWords, type PassState } from "../layout-part";
import { draw, noon, partsOf, withEvoucher } from "../testing/drawing";
import type { Locale } from "../wording";

const start = "/content/evoucherInfo/startDate";
const end = "/content/evoucherInfo/endDate";
const pass = (startDate: string, endDate: string) => withEvoucher({ title: "券", startDate, endDate });
const stampOf = (value: unknown, state: PassState, locale: Locale = "zh-CN", now = noon) => {
  const [stamp] = partsOf(draw(value, { surface: "card", state, locale, now }), "stamp");
  const [tag] = partsOf(draw(value, { surface: "list", state, locale, now }), "tag");
  expect(tag).toEqual({ ...stamp, role: "tag" });
  return [stamp?.text, stamp?.pointer];
};

describe("what a holder reads of the time that is left", () => {
  test.each([
    ["2026-11-23 23:59:59", "今天过期", "Ends today"],
    ["2026-11-24 00:00:00", "今天过期", "Ends today"],
    ["2026-11-24 08:00:00", "明天过期", "Ends tomorrow"],
    ["2026-11-25 23:59:59", "还有 2 天过期", "2 days left"],
    ["2026-11-26 12:00:00", "还有 3 天过期", "3 days left"],
    ["2026-11-28 12:00:00", "即将过期", "Expires soon"],
    ["2026-11-22 12:00:00", "即将过期", "Expires soon"],
    ["$expireTime$", "即将过期", "Expires soon"],
  ])("of a pass that ends at %s: %s", (endDate, zh, en) => {
    expect(stampOf(pass("2026-11-01 00:00:00", endDate), "expiring")).toEqual([zh, end]);
    expect(stampOf(pass("2026-11-01 00:00:00", endDate), "expiring", "en")).toEqual([en, end]);
  });

  test.each([
    ["2026-12-01 00:00:00", "12-01 开始", "Starts 12-01", start],
    ["2027-01-05 10:00:00", "2027-01-05 开始", "Starts 2027-01-05", start],
    ["2026-11-23 18:30:00", "今天 18:30 开始", "Starts at 18:30", start],
    ["2026-11-01 00:00:00", "未开始", "Not started", end],
    ["$activeTime$", "未开始", "Not started", end],
  ])("of a pass that begins at %s: %s", (startDate, zh, en, pointer) => {
    expect(stampOf(pass(startDate, "2027-12-31 23:59:59"), "not_started")).toEqual([zh, pointer]);
    expect(stampOf(pass(startDate, "2027-12-31 23:59:59"), "not_started", "en")).toEqual([en, pointer]);
  });

  test.each(["used", "expired", "closed"] as const)("is nothing once it is %s", (state) => {
    expect(stampOf(pass("2026-12-01 00:00:00", "2026-11-24 23:59:59"), state)).toEqual([stateWords[state].zh, end]);
  });

  test("counts days as Shanghai's calendar has them", () => {
    const value = pass("2026-11-01 00:00:00", "2026-11-25 23:59:59");
    expect(stampOf(value, "expiring", "zh-CN", new Date("2026-11-24T15:59:59Z"))[0]).toBe("明天过期");
    expect(stampOf(value, "expiring", "zh-CN", new Date("2026-11-24T16:00:00Z"))[0]).toBe("今天过期");
    expect(stampOf(value, "expiring", "zh-CN", new Date(NaN))[0]).toBe("即将过期");
  });
});

describe("the validity", () => {
  const shown = (startDate: unknown, endDate: unknown) =>
    partsOf(draw(withEvoucher({ startDate, endDate }), { surface: "card" }), "caption").map(({ text }) => text);

  test("is two days, or one day with its hours, or the texts as they are", () => {
    expect(shown("2026-11-23 00:00:00", "2026-11-25 23:59:59")).toEqual(["2026-11-23 至 2026-11-25"]);
    expect(shown("2026-11-23 00:00:00", "2026-11-23 23:59:59")).toEqual(["2026-11-23"]);
    expect(shown("2026-05-02 08:00:00", "2026-05-02 11:30:00")).toEqual(["2026-05-02 08:00 至 11:30"]);
    expect(shown("$a$", "长期有效")).toEqual(["$a$ 至 长期有效"]);
    expect(shown("$a$", "$a$")).toEqual(["$a$ 至 $a$"]);
    expect(shown(null, "2026-11-25 23:59:59")).toEqual(["2026-11-25"]);
    expect(shown(null, "")).toEqual([]);
  });

  test("is the end alone in the wallet's list, so that this leads to the field of the end", () => {
    const caption = (value: unknown, locale: Locale) => {
      const [{ text, pointer } = { text: null, pointer: null }] = partsOf(draw(value, { surface: "list", locale }), "caption");
      return [text, pointer];
    };
    expect(caption(pass("2026-11-01 00:00:00", "2026-11-25 23:59:59"), "zh-CN")).toEqual(["2026-11-25 到期", end]);
    expect(caption(pass("2026-11-01 00:00:00", "2026-11-25 23:59:59"), "en")).toEqual(["Until 2026-11-25", end]);
    expect(caption(pass("2026-11-01 00:00:00", ""), "zh-CN")).toEqual(["2026-11-01", start]);
  });
});
