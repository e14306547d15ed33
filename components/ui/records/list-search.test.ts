import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/id";
import { writeCursor } from "@/lib/keyset";
import { addressParams } from "@/lib/list-address";
import { readPassFilter } from "@/lib/pass/filter";
import { readListSearch } from "./list-search";

const read = (address: string) => readListSearch(readPassFilter, addressParams(new URLSearchParams(address)));

describe("a list's address in canonical form", () => {
  it("is equal for equal lists, whatever the order and whatever else stands there", () => {
    expect(read("user=1&status=USED&tab=face").search).toBe(read("status=USED&user=1&utm=x").search);
  });

  it("leaves out what cannot be read, and names it", () => {
    const { search, ignored } = read("status=nope&user=1");
    expect([search, ignored]).toEqual(["user=1", ["status"]]);
  });

  it("knows the first page of every page", () => {
    const before = writeCursor(newId());
    const { search, base } = read(`before=${before}&status=USED`);
    expect([search, base]).toEqual([`before=${before}&status=USED`, "status=USED"]);
  });

  it("means the same when it is read again, as the server does that sends the first page along", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("USED", "2026-11-23", newId(), writeCursor(newId())));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("q", "user", "status", "template", "from", "to", "before", "after"), value), (params) => {
        const { search } = read(new URLSearchParams(params).toString());
        expect(read(search)).toMatchObject({ search, ignored: [] });
      }),
    );
  });
});
