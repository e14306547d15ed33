import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/id";
import { readCursor, readPage, writeCursor, type Place } from "@/lib/keyset";

describe("a cursor", () => {
  it("brings every id back, in characters that an address carries unchanged", () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        const cursor = writeCursor(id);
        expect(encodeURIComponent(cursor)).toBe(cursor);
        expect(readCursor(cursor)).toBe(id);
      }),
    );
  });

  it("is nothing but what was written: any other text is refused, never thrown on", () => {
    const nearly = fc.tuple(fc.uuid(), fc.nat(21), fc.string({ minLength: 1, maxLength: 1 })).map(([id, at, letter]) => {
      const cursor = writeCursor(id);
      return cursor.slice(0, at) + letter + cursor.slice(at + 1);
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.base64String({ maxLength: 40 }), nearly), (text) => {
        const id = readCursor(text);
        expect(id === null || writeCursor(id) === text).toBe(true);
      }),
    );
    expect(readCursor("AAAAAAAAAAAAAAAAAAAAAA\0")).toBeNull();
  });
});

describe("a page", () => {
  const rows = Array.from({ length: 12 }, () => ({ id: newId() })).reverse();
  const read = ({ before, after }: Place, order: "asc" | "desc", limit: number) => {
    const inside = rows.filter(({ id }) => (before === undefined || id < before) && (after === undefined || id > after));
    return Promise.resolve((order === "asc" ? inside.reverse() : inside).slice(0, limit));
  };
  const place = (cursor: string | null) => readCursor(cursor ?? "") ?? undefined;

  it("leads to the end and back without a gap or a repeat", async () => {
    const first = await readPage({}, read, 5);
    const second = await readPage({ before: place(first.older) }, read, 5);
    const third = await readPage({ before: place(second.older) }, read, 5);
    expect([...first.rows, ...second.rows, ...third.rows]).toEqual(rows);
    expect([first.newer, third.older]).toEqual([null, null]);
    expect((await readPage({ after: place(third.newer) }, read, 5)).rows).toEqual(second.rows);
  });

  it("is the newest page when there are not enough newer rows to fill one", async () => {
    const first = await readPage({}, read, 5);
    const second = await readPage({ before: place(first.older) }, read, 5);
    expect(await readPage({ after: place(second.newer) }, read, 5)).toEqual(first);
    expect(await readPage({ after: rows[1]?.id }, read, 5)).toEqual(first);
  });

  it("of nothing has no way on", async () => {
    expect(await readPage({}, () => Promise.resolve([]))).toEqual({ rows: [], newer: null, older: null });
  });
});
