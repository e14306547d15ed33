import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../id";
import { readShelfCursor, readShelfFilter, writeShelfCursor } from "./shelf-filter";

test("a cursor names the row it was written for, and any other text names none", () => {
  const place = { updatedAt: new Date("2026-11-26T10:04:19.123Z"), id: newId() };
  expect(readShelfCursor(writeShelfCursor(place))).toEqual(place);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readShelfCursor(text);
      return read === null || writeShelfCursor(read) === text;
    }),
  );
});

test("what cannot be read of an address costs its own filter only", () => {
  expect(readShelfFilter({ q: " 红包 ", status: "gone", before: "x" })).toEqual({ filter: { q: "红包" }, ignored: ["status", "before"] });
});
