import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { describeRelativeTime, evaluateRelativeTime, formatDateTime, readDateTime, readRelativeTime, writeRelativeTime } from "./time";

describe("pass dates", () => {
  test("are Shanghai's clock wherever the server stands", () => {
    expect(formatDateTime(new Date("2026-11-23T16:00:00Z"))).toBe("2026-11-24 00:00:00");
    expect(readDateTime("2026-11-24 00:00:00")?.toISOString()).toBe("2026-11-23T16:00:00.000Z");
  });

  test("refuse other forms and days that do not exist", () => {
    for (const text of [
      "2026-11-24",
      "2026/11/24 00:00:00",
      "2026-02-30 00:00:00",
      "2026-11-24 24:00:00",
      "2026-11-24 00:60:00",
      "2026-11-24T00:00:00",
      "",
      "$a$",
    ]) {
      expect(readDateTime(text)).toBeNull();
    }
    expect(readDateTime("2028-02-29 23:59:59")).not.toBeNull();
  });

  test("any second written and read again is itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250_000_000_000 }), (seconds) => {
        const instant = new Date(seconds * 1000);
        expect(readDateTime(formatDateTime(instant))).toEqual(instant);
      }),
    );
  });
});

describe("relative times", () => {
  const now = new Date("2026-11-23T16:30:45Z"); // 2026-11-24 00:30:45 in Shanghai

  test.each([
    ["now", "2026-11-24 00:30:45", "领取的时刻", "the moment of the claim"],
    ["now+2d", "2026-11-26 00:30:45", "领取后 2 天", "2 days after the claim"],
    ["now+36h", "2026-11-25 12:30:45", "领取后 36 小时", "36 hours after the claim"],
    ["now-30m", "2026-11-24 00:00:45", "领取前 30 分钟", "30 minutes before the claim"],
    ["today", "2026-11-24 00:00:00", "领取当天 00:00:00", "day of the claim, 00:00:00"],
    ["today+0d 00:00:00", "2026-11-24 00:00:00", "领取当天 00:00:00", "day of the claim, 00:00:00"],
    ["today+2d 23:59:59", "2026-11-26 23:59:59", "领取后第 2 天 23:59:59", "2 days after the claim, 23:59:59"],
    ["today+1d 08:00:00", "2026-11-25 08:00:00", "领取后第 1 天 08:00:00", "1 day after the claim, 08:00:00"],
    ["end of month", "2026-11-30 23:59:59", "领取当月最后一天 23:59:59", "last day of the month of the claim, 23:59:59"],
  ])("%s", (expression, text, zh, en) => {
    expect(evaluateRelativeTime(expression, now)).toBe(text);
    expect(describeRelativeTime(expression)).toEqual({ zh, en });
  });

  test("the month is Shanghai's: its last evening in London is already the next month", () => {
    expect(evaluateRelativeTime("end of month", new Date("2026-11-30T16:00:00Z"))).toBe("2026-12-31 23:59:59");
    expect(evaluateRelativeTime("end of month", new Date("2028-02-10T00:00:00Z"))).toBe("2028-02-29 23:59:59");
  });

  test("anything else is not read, and far offsets neither", () => {
    for (const text of ["", "tomorrow", "today+2d 24:00:00", "today+2h", "now+99999d", "today+9999d", "now +2d", "now+2w", "__proto__"]) {
      expect(readRelativeTime(text)).toBeNull();
      expect(evaluateRelativeTime(text, now)).toBeNull();
      expect(describeRelativeTime(text)).toEqual({ zh: text, en: text });
    }
  });

  test("what is written reads the same", () => {
    for (const text of ["now", "now+2d", "now-30m", "today+0d 00:00:00", "today-1d 23:59:59", "end of month"]) {
      const relative = readRelativeTime(text);
      expect(relative && writeRelativeTime(relative)).toBe(text);
    }
  });
});

describe("in whatever zone the process runs", () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  /** Shanghai's calendar from the platform's own table of zones; none of our arithmetic. */
  const shanghai = (instant: Date) => {
    const parts = new Intl.DateTimeFormat("en-CA", {
      timeZone: "Asia/Shanghai",
      hourCycle: "h23",
      ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
    }).formatToParts(instant);
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
    const [year, month, day] = [Number(of("year")), Number(of("month")), Number(of("day"))];
    const date = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
    return {
      date: (days = 0) => date(year, month, day + days),
      time: `${of("hour")}:${of("minute")}:${of("second")}`,
      lastDay: date(year, month + 1, 0),
    };
  };

  test.each(["Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"])("%s", (zone) => {
    process.env.TZ = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone.replace("Katmandu", "Kathmandu")).toBe(zone);
    fc.assert(
      fc.property(fc.date({ min: new Date("1992-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true }), (now) => {
        const here = shanghai(now);
        expect(evaluateRelativeTime("now", now)).toBe(`${here.date()} ${here.time}`);
        expect(evaluateRelativeTime("now+2d", now)).toBe(`${here.date(2)} ${here.time}`);
        expect(evaluateRelativeTime("today+0d 00:00:00", now)).toBe(`${here.date()} 00:00:00`);
        expect(evaluateRelativeTime("today+2d 23:59:59", now)).toBe(`${here.date(2)} 23:59:59`);
        expect(evaluateRelativeTime("end of month", now)).toBe(`${here.lastDay} 23:59:59`);
        expect(readDateTime(formatDateTime(now))?.getTime()).toBe(Math.floor(now.getTime() / 1000) * 1000);
      }),
    );
  });
});
