import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterPause } from "./after-pause";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("runs the newest once, when nothing has come for the whole pause", () => {
  const ran: string[] = [];
  const later = afterPause(100);
  later(() => ran.push("first"));
  vi.advanceTimersByTime(90);
  later(() => ran.push("second"));
  vi.advanceTimersByTime(99);
  expect(ran).toEqual([]);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(ran).toEqual(["second"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("what is given while it runs waits for a pause of its own", () => {
  const ran: number[] = [];
  const later = afterPause(100);
  later(() => {
    ran.push(1);
    later(() => ran.push(2));
  });
  vi.advanceTimersByTime(100);
  expect(ran).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(ran).toEqual([1, 2]);
});
