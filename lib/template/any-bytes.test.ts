import fc from "fast-check";
import { test } from "vitest";
import { exercise, largeInputs, smallInputs } from "./testing/any-bytes";

/** Ten seconds on an idle machine; a busy one may take its time. */
const BUSY_MS = 180_000;

test(
  "20,000 small inputs of any kind crash nothing, and every promise about documents holds",
  () => {
    fc.assert(fc.property(smallInputs, fc.nat(), exercise), { numRuns: 20_000 });
  },
  BUSY_MS,
);

test(
  "200 inputs of 100 KB crash nothing",
  () => {
    fc.assert(fc.property(largeInputs, fc.nat(), exercise), { numRuns: 200 });
  },
  BUSY_MS,
);
