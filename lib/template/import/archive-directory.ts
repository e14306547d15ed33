/** One line of a zip's central directory, which alone says what an archive holds. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  /** Packed and unpacked, as declared. */
  readonly size: number;
  readonly originalSize: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** Where its packed bytes stand in the archive. */
  readonly data: Uint8Array;
}

export type Directory =
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[] }
  | { readonly ok: false; readonly code: "archive_broken" | "archive_too_large" | "archive_unsupported" };

const END = 0x06054b50;
const END_SIZE = 22;
const LINE = 0x02014b50;
const LINE_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ZIP64_LOCATOR = 0x07064b50;
const MAX_ENTRIES = 200;

/**
 * Reads the central directory of a zip without unpacking anything (APPNOTE.TXT 4.3). Every place is checked before it is read; an entry
 * whose own header names another file than the directory is a trick and broken. Zip64 and archives in several files are unsupported.
 */
export function readDirectory(archive: Uint8Array): Directory {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  if (end === -1) return broken;
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const isZip64 = count === 0xffff || length === 0xffffffff || offset === 0xffffffff || readMark(view, end - 20) === ZIP64_LOCATOR;
  const isSplit = view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count;
  if (isZip64 || isSplit) return { ok: false, code: "archive_unsupported" };
  if (count > MAX_ENTRIES) return { ok: false, code: "archive_too_large" };
  if (offset + length > end) return broken;
  const entries: ArchiveEntry[] = [];
  for (let at = offset; entries.length < count;) {
    if (at + LINE_SIZE > offset + length || readMark(view, at) !== LINE) return broken;
    const next = at + LINE_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = next > offset + length ? null : readEntry(archive, view, at, offset);
    if (!entry) return broken;
    entries.push(entry);
    at = next;
  }
  return { ok: true, entries };
}

const broken: Directory = { ok: false, code: "archive_broken" };

/** The end record closes the file, with its comment: another one further up is data. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (readMark(view, at) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return -1;
}

function readEntry(archive: Uint8Array, view: DataView, at: number, directory: number): ArchiveEntry | null {
  const flags = view.getUint16(at + 8, true);
  const size = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_SIZE > directory || readMark(view, local) !== LOCAL) return null;
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const name = archive.subarray(at + LINE_SIZE, at + LINE_SIZE + nameLength);
  const ownName = archive.subarray(local + LOCAL_SIZE, local + LOCAL_SIZE + view.getUint16(local + 26, true));
  if (start + size > directory || !isEqual(name, ownName)) return null;
  return {
    // Without the flag the name is in the packer's own encoding: GBK where templates come from, and ASCII in it is ASCII.
    name: new TextDecoder(flags & 0x800 ? "utf-8" : "gb18030").decode(name),
    method: view.getUint16(at + 10, true),
    size,
    originalSize: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    isEncrypted: (flags & 0x2041) !== 0,
    // The upper half of the attributes is the file mode of Unix packers.
    isLink: (view.getUint16(at + 40, true) & 0xf000) === 0xa000,
    data: archive.subarray(start, start + size),
  };
}

function readMark(view: DataView, at: number): number | null {
  return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : null;
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);
