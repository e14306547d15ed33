import { LineTable } from "../json/text-position";
import { parseJson, type JsonProblem, type JsonProblemKind } from "../json/tree";
import { isZip, readPass, type ArchiveRefusal } from "./import/archive";
import { decodeText } from "./import/encoding";
import { readTemplate } from "./import/lenient";
import type { Found, ImportMend } from "./import-words";

export type ImportRefusal = ArchiveRefusal | "empty" | "not_a_template" | "not_text" | "syntax" | "too_large";

export type Imported =
  | { readonly ok: true; readonly text: string; readonly found: Found }
  | {
      readonly ok: false;
      readonly code: ImportRefusal;
      readonly line?: number;
      readonly column?: number;
      readonly problem?: JsonProblemKind;
    };

/** A file larger than this is none of ours, pictures of an archive included. */
export const MAX_IMPORT_BYTES = 8 * 1024 * 1024;
/** The largest template is 100,000 characters; in strings in strings, escaped twice, it is a few times that. */
const MAX_TEXT_LENGTH = 1024 * 1024;

/**
 * Takes a template as it is found: pasted text, a `.json` file, an `.alipass` or `.zip` with a `pass.json`, a whole one or a bare one,
 * with comments, in a JSON string, in a request, in a line of program text. Gives the envelope's text, and says what was found and done.
 *
 * What is valid JSON keeps every byte, a bare one verbatim inside of a new envelope; otherwise only what is in the way goes. The text
 * that comes back always parses. Never throws, whatever the bytes, and takes time linear in them.
 */
export function importTemplate(input: string | Uint8Array): Imported {
  if (typeof input === "string") return importText(input, "text", []);
  if (input.byteLength > MAX_IMPORT_BYTES) return refuse("too_large");
  if (!isZip(input)) return importBytes(input, "text");
  const pass = readPass(input);
  return pass.ok ? importBytes(pass.bytes, "archive") : refuse(pass.code);
}

/**
 * What `importTemplate` reads of a file, as text: its own, or that of the archive's `pass.json`; empty where there is none, or more of it
 * than a template can be.
 */
export function readImportText(bytes: Uint8Array): string {
  const pass = isZip(bytes) ? readPass(bytes) : { ok: true, bytes };
  const text = "bytes" in pass ? (decodeText(pass.bytes)?.text ?? "") : "";
  return text.length > MAX_TEXT_LENGTH ? "" : text;
}

const ENVELOPE_START = '{\n  "logo": null,\n  "strip": null,\n  "icon": null,\n  "content": ';

/** A bare template's text in a new envelope: what is inside keeps every byte, white space around it included. */
export function wrapBare(bare: string): string {
  return `${ENVELOPE_START}${bare}}`;
}

function importBytes(bytes: Uint8Array, container: Found["container"]): Imported {
  const decoded = decodeText(bytes);
  if (!decoded) return refuse("not_text");
  const imported = importText(decoded.text, container, decoded.from === "utf-8" ? [] : [decoded.from]);
  // Nearly any bytes can be read as GB18030: they were meant so when a template can be seen in them.
  const isMeant = decoded.from !== "gb18030" || imported.ok || decoded.text.includes("evoucherInfo");
  return isMeant ? imported : refuse("not_text");
}

function importText(raw: string, container: Found["container"], encoding: ImportMend[]): Imported {
  if (raw.length > MAX_TEXT_LENGTH) return refuse("too_large");
  // A byte order mark is no JSON; the editors that write it do not show it.
  const hasMark = raw.startsWith("\uFEFF");
  const text = hasMark ? raw.slice(1) : raw;
  if (text.trim() === "") return refuse("empty");
  const read = readTemplate(text);
  if (!read.ok) return read.code === "syntax" ? refuseSyntax(text, read.problem) : refuse(read.code);
  const found: Found = { container, form: read.form, mends: [...encoding, ...(hasMark ? (["bom"] as const) : []), ...read.mends] };
  if (read.form === "wrapped") return { ok: true, text: read.text, found };
  const wrapped = wrapBare(read.text);
  const parsed = parseJson(wrapped);
  if (parsed.ok) return { ok: true, text: wrapped, found };
  // The envelope is one level more, which can be one too many.
  return refuseSyntax(read.text, { ...parsed.problem, offset: parsed.problem.offset - ENVELOPE_START.length });
}

function refuseSyntax(text: string, { kind, offset, length }: JsonProblem): Imported {
  const { line, column } = new LineTable(text).range(offset, length);
  return { ok: false, code: "syntax", line, column, problem: kind };
}

const refuse = (code: ImportRefusal): Imported => ({ ok: false, code });
