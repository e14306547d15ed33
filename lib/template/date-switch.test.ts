import { expect, test } from "vitest";
import type { Contract, VariableSource } from "./contract";
import { fixedTimeOf, usualVariableOf } from "./date-switch";
import { findField } from "./schema";

const now = new Date("2026-11-23T16:30:00Z");
const contract = (source: VariableSource, sample = ""): Contract => ({
  variables: { endTime: { meaning: "", kind: "date-time", source, sample } },
});

test("a variable becomes the time that it would give now", () => {
  expect(fixedTimeOf("endTime", contract({ type: "relative", expression: "today+2d 23:59:59" }), now)).toBe("2026-11-26 23:59:59");
  expect(fixedTimeOf("endTime", contract({ type: "fixed", value: "2027-01-01 00:00:00" }), now)).toBe("2027-01-01 00:00:00");
  expect(fixedTimeOf("endTime", contract({ type: "link" }, "2027-02-03 04:05:06"), now)).toBe("2027-02-03 04:05:06");
});

test("where it gives no time, it becomes the present one", () => {
  expect(fixedTimeOf("endTime", contract({ type: "fixed", value: "soon" }, "2027-02-30 00:00:00"), now)).toBe("2026-11-24 00:30:00");
  expect(fixedTimeOf("other", contract({ type: "link" }), now)).toBe("2026-11-24 00:30:00");
});

test("the dates have a usual variable, a title has none", () => {
  const usualAt = (pointer: string) => {
    const field = findField(pointer);
    return field && usualVariableOf(field);
  };
  expect(usualAt("/content/evoucherInfo/startDate")).toBe("$activeTime$");
  expect(usualAt("/content/evoucherInfo/endDate")).toBe("$expireTime$");
  expect(usualAt("/content/evoucherInfo/title")).toBeNull();
});
