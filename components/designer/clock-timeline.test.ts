import { expect, test } from "vitest";
import { CLOCK_STEPS, timelineOf } from "./clock-timeline";

const now = new Date("2026-11-23T04:00:00Z");
const dates = (start: string | null, end: string | null) => ({ start: start ? new Date(start) : null, end: end ? new Date(end) : null });

test.each([
  ["a pass that runs", "2026-11-22T16:00:00Z", "2026-11-25T15:59:59Z"],
  ["one that is long over", "2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z"],
  ["one that begins in a year", "2027-11-01T00:00:00Z", "2027-12-01T00:00:00Z"],
  ["dates in the wrong order", "2026-12-01T00:00:00Z", "2026-11-01T00:00:00Z"],
  ["no dates", null, null],
])("runs over start, end and the present, with room before and after: %s", (_, start, end) => {
  const { at, stepOf } = timelineOf(dates(start, end), now);
  for (const moment of [now, ...(start && end ? [new Date(start), new Date(end)] : [])]) {
    expect(at(0) < moment).toBe(true);
    expect(at(CLOCK_STEPS) > moment).toBe(true);
    expect(Math.abs(at(stepOf(moment)).getTime() - moment.getTime())).toBeLessThan(at(1).getTime() - at(0).getTime());
  }
});

test("holds a moment beyond its ends at the end", () => {
  const { stepOf } = timelineOf(dates("2026-11-22T16:00:00Z", "2026-11-25T15:59:59Z"), now);
  expect([stepOf(new Date(0)), stepOf(new Date("2050-01-01"))]).toEqual([0, CLOCK_STEPS]);
});
