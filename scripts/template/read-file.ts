import { closeSync, openSync, readSync } from "node:fs";
import { isZip, readPass, type ArchiveRefusal } from "../../lib/template/import/archive";
import { MAX_IMPORT_BYTES } from "../../lib/template/import";
import type { Wording } from "../../lib/template/wording";

export type BytesRead = { readonly ok: true; readonly bytes: Uint8Array } | FileProblem;

/** A file that gives no text: which problem it is, in words, and where in it. */
export interface FileProblem {
  readonly ok: false;
  readonly code: "file.unreadable" | "file.too-large" | "file.encoding" | "file.archive";
  readonly words: Wording;
  readonly line: number;
  readonly column: number;
}

export type TextRead =
  | {
      readonly ok: true;
      readonly text: string;
      /** An archive's text is its pass.json. */
      readonly isArchive: boolean;
      /** The file began with a byte order mark, which is no part of the text. */
      readonly hasMark: boolean;
    }
  | FileProblem;

const CHUNK_BYTES = 64 * 1024;

/** The bytes of anything that can be opened, but never more than a template could have. */
export function readBytes(path: string): BytesRead {
  try {
    const file = openSync(path, "r");
    try {
      return readAll(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return problem("file.unreadable", reasonOf(error));
  }
}

/** A template's text as the file has it. */
export function readText(path: string): TextRead {
  const file = readBytes(path);
  if (!file.ok) return file;
  const isArchive = isZip(file.bytes);
  const pass = isArchive ? readPass(file.bytes) : file;
  return pass.ok ? decode(pass.bytes, isArchive) : problem("file.archive", archiveWords[pass.code]);
}

function readAll(file: number): BytesRead {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(CHUNK_BYTES);
    const count = readSync(file, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    size += count;
    if (size > MAX_IMPORT_BYTES) return problem("file.too-large", { zh: "文件超过 8 MB，不是模板", en: "larger than 8 MB: no template" });
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

function decode(bytes: Uint8Array, isArchive: boolean): TextRead {
  const text = decodeStrictly(bytes);
  if (text !== null) return { ok: true, text, isArchive, hasMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = lineEnd(bytes, start);
    const part = bytes.subarray(start, end);
    if (decodeStrictly(part) === null || end === bytes.length) {
      const column = new TextDecoder().decode(part).indexOf("\uFFFD") + 1;
      return { ...problem("file.encoding", { zh: "不是 UTF-8 编码", en: "not UTF-8" }), line, column: Math.max(column, 1) };
    }
    start = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
  }
}

const [LF, CR] = [10, 13];

/** Where the line ends that begins at `start`, before its CR, LF or CRLF. */
function lineEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
  return end;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null; // Another encoding, or no text at all.
  }
}

const problem = (code: FileProblem["code"], words: Wording): FileProblem => ({ ok: false, code, words, line: 1, column: 1 });

function reasonOf(error: unknown): Wording {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? { zh: `无法读取（${code || String(error)}）`, en: `cannot be read (${code || String(error)})` };
}

const reasons: Readonly<Record<string, Wording | undefined>> = {
  ENOENT: { zh: "没有这个文件", en: "no such file" },
  ENOTDIR: { zh: "没有这个文件", en: "no such file" },
  EISDIR: { zh: "这是文件夹，不是文件", en: "a folder, not a file" },
  EACCES: { zh: "没有读取权限", en: "no permission to read it" },
  EPERM: { zh: "没有读取权限", en: "no permission to read it" },
};

export const archiveWords: Record<ArchiveRefusal, Wording> = {
  archive_ambiguous: { zh: "压缩包里有不止一个 pass.json", en: "the archive has more than one pass.json" },
  archive_broken: { zh: "压缩包已损坏", en: "the archive is damaged" },
  archive_names_outside: { zh: "压缩包里有指向包外的文件名", en: "the archive has names that lead out of it" },
  archive_nested: { zh: "压缩包里还有压缩包", en: "the archive has another one inside" },
  archive_too_large: { zh: "压缩包解开后太大", en: "the archive unpacks to too much" },
  archive_unsupported: { zh: "压缩包加了密，或压缩方式不支持", en: "the archive is encrypted, or packed in an unknown way" },
  archive_without_pass: { zh: "压缩包里没有 pass.json", en: "the archive has no pass.json" },
};
