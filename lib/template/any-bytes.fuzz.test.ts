import fc from "fast-check";
import { test } from "vitest";
import { exercise, largeInputs, smallInputs } from "./testing/any-bytes";

test("200,000 small inputs of any kind crash nothing, and every promise about documents holds", () => {
  fc.assert(fc.property(smallInputs, fc.nat(), exercise), { numRuns: 200_000 });
});

test("2,000 inputs of 100 KB crash nothing", () => {
  fc.assert(fc.property(largeInputs, fc.nat(), exercise), { numRuns: 2_000 });
});
