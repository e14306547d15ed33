import { Inflate } from "fflate";
import { readDirectory, type ArchiveEntry } from "./archive-directory";

export type ArchiveRefusal =
  | "archive_ambiguous"
  | "archive_broken"
  | "archive_names_outside"
  | "archive_nested"
  | "archive_too_large"
  | "archive_unsupported"
  | "archive_without_pass";

export type PassFile = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly code: ArchiveRefusal };

/** Most that `pass.json` may unpack to. */
const MAX_PASS_BYTES = 1024 * 1024;
/** Most that all entries together declare: a template's pictures are a few. */
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
/** Text packs to a tenth, pictures hardly at all; a thousandth is what a bomb is made of. */
const MAX_RATIO = 200;
const RATIO_FROM_BYTES = 64 * 1024;
/** What one step of unpacking reads; deflate makes at most 1032 times as much of it. */
const STEP_BYTES = 4096;

/** A local header, or the end record of an empty archive. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;

/**
 * The bytes of the one `pass.json`, at the root of an `.alipass` or one folder down. Nothing else is unpacked, nothing is believed: an
 * archive with a name or a link that leads out of it, with another archive inside, with two passes or with what looks like a bomb is
 * refused whole, and the file has to have the size and the checksum that the directory gives.
 */
export function readPass(archive: Uint8Array): PassFile {
  const directory = readDirectory(archive);
  if (!directory.ok) return directory;
  const { entries } = directory;
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (total > MAX_TOTAL_BYTES || entries.some(isBomb)) return refuse("archive_too_large");
  if (entries.some(({ name, isLink }) => isLink || isOutside(name))) return refuse("archive_names_outside");
  if (entries.some(({ name }) => isArchiveName(name))) return refuse("archive_nested");
  const [pass, second] = entries.filter(({ name }) => isPassName(name));
  if (!pass) return refuse("archive_without_pass");
  if (second) return refuse("archive_ambiguous");
  if (pass.originalSize > MAX_PASS_BYTES || pass.size > MAX_PASS_BYTES) return refuse("archive_too_large");
  if (pass.isEncrypted || (pass.method !== 0 && pass.method !== 8)) return refuse("archive_unsupported");
  const bytes = pass.method === 0 ? pass.data : inflate(pass);
  if (bytes?.length !== pass.originalSize || checksum(bytes) !== pass.crc) return refuse("archive_broken");
  return isZip(bytes) ? refuse("archive_nested") : { ok: true, bytes };
}

/** Null for damaged data, and as soon as more comes out than was declared. */
function inflate({ data, originalSize }: ArchiveEntry): Uint8Array | null {
  const bytes = new Uint8Array(originalSize);
  let length = 0;
  let isTooMuch = false;
  const stream = new Inflate((chunk) => {
    isTooMuch ||= length + chunk.length > originalSize;
    if (!isTooMuch) bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && !isTooMuch; at += STEP_BYTES)
      stream.push(data.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= data.length);
  } catch {
    return null; // fflate throws on damaged data.
  }
  return isTooMuch || length !== originalSize ? null : bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as zip has it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const isBomb = ({ size, originalSize }: ArchiveEntry): boolean => originalSize > RATIO_FROM_BYTES && originalSize > size * MAX_RATIO;
const isPassName = (name: string): boolean => /^(?:[^/]+\/)?pass\.json$/i.test(name);
const isArchiveName = (name: string): boolean => /\.(?:zip|alipass|pkpass|jar|7z|rar|tar|t?gz|bz2|xz|zst)$/i.test(name);
/** Absolute, with a drive, climbing up, or with a backslash or control character, which some unpackers read as a way out. */
const isOutside = (name: string): boolean => /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|[\\\p{Cc}]/u.test(name);
const refuse = (code: ArchiveRefusal): PassFile => ({ ok: false, code });
