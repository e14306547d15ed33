import { expect, test } from "vitest";
import { enterMerchant } from "./access";
import { ROLES } from "./roles";

const merchant = { id: "019b0000-0000-7000-8000-000000000001", slug: "demo", name: "演示商户" };

test("a stranger is told that there is no such merchant", () => {
  expect(() => enterMerchant(null, "merchant:read")).toThrowError(expect.objectContaining({ code: "not_found" }));
});

test("a viewer may see everything and change nothing", () => {
  for (const permission of ROLES.viewer) expect(enterMerchant({ merchant, role: "viewer" }, permission).merchant).toBe(merchant);
  for (const permission of ROLES.operator.filter((each) => !ROLES.viewer.some((seen) => seen === each))) {
    expect(() => enterMerchant({ merchant, role: "viewer" }, permission)).toThrowError(expect.objectContaining({ code: "forbidden" }));
  }
});

test("an operator may do whatever a viewer may", () => {
  expect(ROLES.operator).toEqual(expect.arrayContaining([...ROLES.viewer]));
});
