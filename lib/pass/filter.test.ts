import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/id";
import { writeCursor } from "@/lib/keyset";
import { canSearchTail, isSerialTail, readPassFilter } from "./filter";

describe("the address of 卡券", () => {
  it("is read parameter by parameter", () => {
    const template = newId();
    const cursor = newId();
    const read = readPassFilter({ q: " AS7K2M90QX41 ", template, status: "USED", user: "2088302449179665", before: writeCursor(cursor) });
    expect(read).toEqual({
      filter: { q: "AS7K2M90QX41", template, status: "USED", user: "2088302449179665", before: cursor },
      ignored: [],
    });
  });

  it("takes a range of days or minutes in Shanghai's clock, the last one whole", () => {
    const { filter } = readPassFilter({ from: "2026-11-22", to: "2026-11-23" });
    expect([filter.from?.toISOString(), filter.to?.toISOString()]).toEqual(["2026-11-21T16:00:00.000Z", "2026-11-23T16:00:00.000Z"]);
    const minutes = readPassFilter({ from: "2026-11-23T12:03", to: "2026-11-23T12:03" }).filter;
    expect([minutes.from?.toISOString(), minutes.to?.toISOString()]).toEqual(["2026-11-23T04:03:00.000Z", "2026-11-23T04:04:00.000Z"]);
  });

  it("takes a number copied in groups", () => {
    expect(readPassFilter({ q: "2088 3024 4917 9665" }).filter.q).toBe("2088302449179665");
    expect(readPassFilter({ user: "a b" }).filter.user).toBe("a b");
  });

  it("names what it cannot read and keeps the rest", () => {
    const read = readPassFilter({
      q: "a\0b",
      template: "1",
      status: "used",
      user: "x".repeat(129),
      from: "2026-02-30",
      to: "yesterday",
      before: "nowhere",
      after: "\ud800",
      other: "ours to leave alone",
    });
    expect(read).toEqual({ filter: {}, ignored: ["q", "template", "status", "user", "from", "to", "before", "after"] });
    expect(readPassFilter({ status: ["USED", "CLOSED"], user: "1" })).toEqual({ filter: { user: "1" }, ignored: ["status"] });
  });

  it("never throws, whatever stands in it", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 2 }));
    const names = ["q", "template", "status", "user", "from", "to", "before", "after", "__proto__"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (params) => {
        for (const name of readPassFilter(params).ignored) expect(names).toContain(name);
      }),
    );
  });

  it("looks for the end of a serial number only inside a time range", () => {
    expect(isSerialTail({ q: "QX41" })).toBe(true);
    expect(canSearchTail({ q: "QX41" })).toBe(false);
    expect(canSearchTail({ q: "QX41", from: new Date() })).toBe(true);
    expect(isSerialTail({ q: "QX414" })).toBe(false);
  });
});
