import fc from "fast-check";
import { expect, test } from "vitest";
import { formatShanghai, parseShanghai } from "./shanghai-time";

test("writes and reads the clock of Shanghai, whatever the zone of this machine", () => {
  expect(formatShanghai(new Date("2026-11-22T16:00:00Z"))).toBe("2026-11-23 00:00:00");
  expect(parseShanghai("2026-11-23 00:00:00")).toEqual(new Date("2026-11-22T16:00:00Z"));
});

test("reads back every second it writes", () => {
  const date = fc.date({ min: new Date("1990-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(date, (at) => void expect(parseShanghai(formatShanghai(at))?.getTime()).toBe(Math.floor(at.getTime() / 1000) * 1000)),
  );
});

test.each(["", "2026-02-30 00:00:00", "2026-11-23", "2026-11-23T00:00:00", "2026-11-23 24:00:01", "2026-11-23 00:00:00 ", "$activeTime$"])(
  "refuses %j",
  (text) => {
    expect(parseShanghai(text)).toBeNull();
  },
);
