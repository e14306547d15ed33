import { strToU8, zipSync, type Zippable } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importTemplate } from "../import";
import { readPass } from "./archive";
import { refusalOf } from "../testing/importing";

const pass = strToU8('{"merchant":{"mname":"山茶"},"platform":{},"style":{},"fileInfo":{}}');
const zip = (files: Zippable) => zipSync(files, { mtime: new Date(2026, 0, 1) });

/** Writes into the archive's first directory line, and, where it stands there too, into that file's own header. */
function patch(archive: Uint8Array, field: { line: number; local?: number; bytes: 2 | 4 }, value: number): Uint8Array {
  const patched = archive.slice();
  const view = new DataView(patched.buffer);
  const line = view.getUint32(patched.length - 6, true);
  const places = [line + field.line, ...(field.local === undefined ? [] : [view.getUint32(line + 42, true) + field.local])];
  for (const place of places) {
    if (field.bytes === 2) view.setUint16(place, value, true);
    else view.setUint32(place, value, true);
  }
  return patched;
}

/** The same archive under a name that fflate would not write; as long as `pass.json`. */
function renamed(name: string): Uint8Array {
  const archive = zip({ "pass.json": pass });
  const view = new DataView(archive.buffer);
  const line = view.getUint32(archive.length - 6, true);
  archive.set(strToU8(name), 30);
  archive.set(strToU8(name), line + 46);
  return archive;
}

/** The end record alone. */
const emptyArchive = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18));

function withComment(archive: Uint8Array, comment: Uint8Array): Uint8Array {
  const commented = Uint8Array.of(...archive, ...comment);
  new DataView(commented.buffer).setUint16(archive.length - 2, comment.length, true);
  return commented;
}

const flags = { line: 8, local: 6, bytes: 2 } as const;
const method = { line: 10, local: 8, bytes: 2 } as const;
const crc = { line: 16, local: 14, bytes: 4 } as const;
const size = { line: 20, local: 18, bytes: 4 } as const;
const originalSize = { line: 24, local: 22, bytes: 4 } as const;
const extraLength = { line: 30, bytes: 2 } as const;
const localOffset = { line: 42, bytes: 4 } as const;
const fileMode = { line: 40, bytes: 2 } as const;

describe("an archive", () => {
  test("gives its pass.json, packed or stored, with a comment behind it or other files beside", () => {
    const archives = [
      zip({ "pass.json": pass }),
      zip({ "pass.json": [pass, { level: 0 }] }),
      withComment(zip({ "pass.json": pass }), Uint8Array.of(...emptyArchive, 0)),
      zip({ "card/PASS.JSON": pass, "card/logo.png": strToU8("PNG"), "__MACOSX/card/._pass.json": strToU8("x") }),
      zip({ "pass.json": pass, "deep/er/pass.json": strToU8("{}") }),
    ];
    for (const archive of archives) expect(readPass(archive)).toEqual({ ok: true, bytes: pass });
  });

  test("that is cut off or damaged is refused as damaged", () => {
    const archive = zip({ "pass.json": pass });
    for (let length = 4; length < archive.length; length += 1) expect(refusalOf(archive.subarray(0, length))).toBe("archive_broken");
    expect(refusalOf(patch(archive, crc, 1))).toBe("archive_broken");
    expect(refusalOf(patch(archive, originalSize, pass.length + 1))).toBe("archive_broken");
    expect(refusalOf(patch(zip({ "pass.json": [pass, { level: 0 }] }), originalSize, pass.length + 1))).toBe("archive_broken");
  });

  test("whose places lead out of it or into each other is refused as damaged", () => {
    const archive = zip({ "pass.json": pass });
    const packed = new DataView(archive.buffer).getUint32(18, true);
    expect(refusalOf(patch(archive, size, packed + 1))).toBe("archive_broken");
    expect(refusalOf(patch(archive, extraLength, 0xffff))).toBe("archive_broken");
    expect(refusalOf(patch(archive, localOffset, 0xfffffff0))).toBe("archive_broken");
    const longer = archive.slice();
    longer[archive.length - 10] = (longer[archive.length - 10] ?? 0) + 1;
    expect(refusalOf(longer)).toBe("archive_broken");
    // A header that begins in the last bytes, and a directory line that is only begun.
    const late = withComment(archive, Uint8Array.of(0x50, 0x4b, 3, 4));
    new DataView(late.buffer).setUint32(archive.length - 22 - 9 - 46 + 42, archive.length, true);
    expect(refusalOf(late)).toBe("archive_broken");
    const begun = Uint8Array.of(0x50, 0x4b, 1, 2, 0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(refusalOf(begun)).toBe("archive_broken");
  });

  test("with no pass, or with two, is refused: nobody guesses which one was meant", () => {
    expect(refusalOf(zip({ "readme.txt": pass }))).toBe("archive_without_pass");
    expect(refusalOf(emptyArchive)).toBe("archive_without_pass");
    expect(refusalOf(zip({ "pass.json": pass, "a/pass.json": pass }))).toBe("archive_ambiguous");
    expect(refusalOf(zip({ "pass.json": pass, "Pass.json": pass }))).toBe("archive_ambiguous");
  });

  test("whose two headers name a file differently is refused", () => {
    const archive = zip({ "pass.json": pass });
    archive.set(strToU8("best.json"), 30);
    expect(refusalOf(archive)).toBe("archive_broken");
  });

  test.each(["../pass.json", "a/../../pass.json", "/etc/pass.json", "C:/pass.json", "a\\pass.json", "..\\logo.png", "logo\n.png"])(
    "with the name %j is refused, pass.json or not",
    (name) => {
      expect(refusalOf(zip({ [name]: pass, "pass.json": pass }))).toBe("archive_names_outside");
    },
  );

  test("with a name that holds NUL is refused", () => {
    expect(refusalOf(renamed("pass\0json"))).toBe("archive_names_outside");
  });

  test("reads names in GBK, where a backslash byte is half of a character", () => {
    const archive = zip({ "pass.json": pass, "logo1.png": strToU8("PNG") });
    const view = new DataView(archive.buffer);
    const line = view.getUint32(archive.length - 6, true) + 46 + 9;
    for (const at of [line + 46, view.getUint32(line + 42, true) + 30]) archive.set([0x81, 0x5c], at);
    expect(readPass(archive)).toMatchObject({ ok: true });
  });

  test("with a symbolic link is refused", () => {
    expect(refusalOf(patch(zip({ "pass.json": pass }), fileMode, 0o120777))).toBe("archive_names_outside");
    expect(readPass(patch(zip({ "pass.json": pass }), fileMode, 0o100644))).toMatchObject({ ok: true });
  });

  test("with another archive inside is refused, whatever that one is called", () => {
    expect(refusalOf(zip({ "pass.json": pass, "more.zip": strToU8("x") }))).toBe("archive_nested");
    expect(refusalOf(zip({ "red.alipass": zip({ "pass.json": pass }) }))).toBe("archive_nested");
    expect(refusalOf(zip({ "pass.json": zip({ "pass.json": pass }) }))).toBe("archive_nested");
  });

  test("with a password, an unknown packing, in zip64 or in several files is refused as unsupported", () => {
    const archive = zip({ "pass.json": pass });
    expect(refusalOf(patch(archive, flags, 1))).toBe("archive_unsupported");
    expect(refusalOf(patch(archive, method, 12))).toBe("archive_unsupported");
    const end = archive.length - 22;
    const changeEnd = (at: number, ...bytes: number[]) => {
      const changed = archive.slice();
      changed.set(bytes, end + at);
      return changed;
    };
    expect(refusalOf(changeEnd(4, 1))).toBe("archive_unsupported");
    expect(refusalOf(changeEnd(8, 2))).toBe("archive_unsupported");
    expect(refusalOf(changeEnd(8, 0xff, 0xff, 0xff, 0xff))).toBe("archive_unsupported");
    expect(refusalOf(changeEnd(16, 0xff, 0xff, 0xff, 0xff))).toBe("archive_unsupported");
    const locator = Uint8Array.of(...archive.subarray(0, end), 0x50, 0x4b, 6, 7, ...new Uint8Array(16), ...archive.subarray(end));
    expect(refusalOf(locator)).toBe("archive_unsupported");
  });

  test("that is too much is refused: by one file, by all together, by their number, by how well they pack", () => {
    const noise = Uint8Array.from({ length: 1024 * 1024 + 1 }, (_, index) => (index * index * 31) >> 8);
    expect(refusalOf(zip({ "pass.json": noise }))).toBe("archive_too_large");
    expect(refusalOf(zip({ "pass.json": pass, "zeros.bin": new Uint8Array(100_000) }))).toBe("archive_too_large");
    expect(refusalOf(patch(zip({ "a.png": [noise, { level: 0 }], "pass.json": pass }), originalSize, 65 * 1024 * 1024))).toBe(
      "archive_too_large",
    );
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, Uint8Array.of(1)]));
    expect(refusalOf(zip({ ...many, "pass.json": pass }))).toBe("archive_too_large");
  });

  test("that lies about a size is unpacked no further than it says", () => {
    const bomb = zip({ "pass.json": new Uint8Array(32 * 1024 * 1024) });
    expect(bomb.length).toBeGreaterThan(30_000);
    expect(refusalOf(patch(bomb, originalSize, 10))).toBe("archive_broken");
    expect(refusalOf(patch(bomb, originalSize, 1024 * 1024))).toBe("archive_broken");
  });

  test("with any bytes changed gives the same pass or a refusal, and never throws", () => {
    const archive = zip({ "pass.json": pass, "logo.png": strToU8("PNG") });
    const changes = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(changes, (places) => {
        const bytes = archive.slice();
        for (const [at, byte] of places) bytes[at] = byte;
        const read = readPass(bytes);
        if (read.ok) expect(read.bytes).toEqual(pass);
        importTemplate(bytes);
      }),
      { numRuns: 500 },
    );
  });
});
