import { expect, test } from "vitest";
import { defaultPair, readPair, writePair } from "./version-pair";

test("a pair is read as it was written, and what is none is none", () => {
  for (const pair of [
    { before: 3, after: "draft" },
    { before: "draft", after: 12 },
    { before: 1, after: 2 },
  ] as const)
    expect(readPair(writePair(pair))).toEqual(pair);
  for (const text of [undefined, "", "3", "3,", "3,4,5", "0,1", "-1,2", "03,4", "drafts,1", "1e3,2", "1234567890,1", " 1,2"])
    expect(readPair(text), text).toBeNull();
});

test("first is shown what the draft would change, or what the newest version changed where the draft is that", () => {
  const row = (number: number, state: "live" | "replaced" | "refused" = "replaced", isDraft = false) => ({ number, state, isDraft });
  expect(defaultPair([])).toBeNull();
  expect(defaultPair([row(1, "live")])).toEqual({ before: 1, after: "draft" });
  expect(defaultPair([row(3, "refused"), row(2, "live"), row(1)])).toEqual({ before: 2, after: "draft" });
  expect(defaultPair([row(2, "refused"), row(1, "refused")])).toEqual({ before: 2, after: "draft" });
  expect(defaultPair([row(2, "live", true), row(1)])).toEqual({ before: 1, after: 2 });
  expect(defaultPair([row(1, "live", true)])).toEqual({ before: 1, after: "draft" });
});
