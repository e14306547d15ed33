import fc from "fast-check";
import { expect, test } from "vitest";
import { clampShare, INITIAL_SHARES, readShares, SHARE_LIMITS, writeShares } from "./pane-sizes";

test("widths come back as they were written", () => {
  const share = fc.double({ min: -1_000, max: 1_000, noNaN: true }).map(clampShare);
  fc.assert(fc.property(share, share, (form, json) => void expect(readShares(writeShares({ form, json }))).toEqual({ form, json })));
});

test("whatever a cookie holds, the panes have room", () => {
  const inRoom = (share: number) => share >= SHARE_LIMITS.min && share <= SHARE_LIMITS.max;
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,3}(\.\d)?-\d{1,3}(\.\d)?$/)), (text) => {
      const { form, json } = readShares(text);
      expect(inRoom(form) && inRoom(json)).toBe(true);
    }),
  );
  for (const text of [undefined, "", "30", "30-", "-30-33", "1e2-33", "30-33-33"]) expect(readShares(text)).toEqual(INITIAL_SHARES);
});
