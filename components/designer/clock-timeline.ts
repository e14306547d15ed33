import type { PassDates } from "@/lib/template/layout/dates";
import { DAY_MS, HOUR_MS } from "@/lib/template/time";

export const CLOCK_STEPS = 200;

/** What the slider runs over: the life of the pass, the present, and something before and after. A date that is missing is made up. */
export function timelineOf({ start, end }: PassDates, now: Date) {
  const startMs = (start ?? now).getTime();
  const endMs = end?.getTime() ?? Math.max(startMs, now.getTime()) + 3 * DAY_MS;
  const margin = Math.max(12 * HOUR_MS, Math.abs(endMs - startMs) / 5);
  const from = Math.min(startMs, endMs, now.getTime()) - margin;
  const to = Math.max(startMs, endMs, now.getTime()) + margin;
  const share = (ms: number): string => `${Math.round(((ms - from) / (to - from)) * 1000) / 10}%`;
  return {
    at: (step: number): Date => new Date(from + ((to - from) * step) / CLOCK_STEPS),
    /** The nearest step; of a moment beyond an end, that end. */
    stepOf: (moment: Date): number => {
      const step = Math.round(((moment.getTime() - from) / (to - from)) * CLOCK_STEPS);
      return Math.min(CLOCK_STEPS, Math.max(0, step));
    },
    /** Where on the track each stretch of the pass's life begins or ends, for CSS. */
    bounds: { start: share(startMs), expiring: share(Math.max(startMs, endMs - 3 * DAY_MS)), end: share(endMs) },
  };
}
