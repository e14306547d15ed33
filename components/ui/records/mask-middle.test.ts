import { expect, test } from "vitest";
import { maskMiddle } from "./mask-middle";

test("a userId shows its two first groups and its last, which people compare", () => {
  expect(maskMiddle("2088302449179665")).toBe("2088 3024 •••• 9665");
});

test("any other id keeps at most a third at each end", () => {
  expect(maskMiddle("074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5")).toBe("074a1C••••WYoCo5");
  expect(maskMiddle("abcdef")).toBe("ab••••ef");
  expect(maskMiddle("ab")).toBe("ab");
});
