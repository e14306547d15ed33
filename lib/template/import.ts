import { unzipSync, type UnzipFileInfo } from "fflate";
import type { JsonNode } from "../json/tree";
import { findMember, parseJson, type JsonProblemKind } from "../json/tree";
import { LineTable } from "../json/text-position";

/** What was found in the input, for the person who dropped it. */
export type FoundForm = "bare" | "wrapped" | "alipass-bare" | "alipass-wrapped";

export type ImportRefusal =
  | "archive_broken"
  | "archive_names_outside"
  | "archive_too_large"
  | "archive_without_pass"
  | "empty"
  | "not_a_template"
  | "not_text"
  | "syntax"
  | "too_large";

export type Imported =
  | { readonly ok: true; readonly text: string; readonly found: FoundForm }
  | {
      readonly ok: false;
      readonly code: ImportRefusal;
      readonly line?: number;
      readonly column?: number;
      readonly problem?: JsonProblemKind;
    };

/** A file larger than this is none of ours: the largest template is 100,000 characters. */
export const MAX_IMPORT_BYTES = 8 * 1024 * 1024;
/** Most that `pass.json` may unpack to. */
const MAX_PASS_BYTES = 1024 * 1024;
const MAX_ENTRIES = 200;

/**
 * Takes pasted JSON, a `.json` file, or an `.alipass` / `.zip` with a `pass.json`, and gives the envelope's text. Whole templates keep
 * every byte; bare ones stand verbatim inside of a new envelope. Nothing is unpacked but `pass.json`, and nothing beyond the limits.
 */
export function importTemplate(input: string | Uint8Array): Imported {
  if (typeof input === "string") return input.length > MAX_IMPORT_BYTES ? refuse("too_large") : importText(input, "text");
  if (input.byteLength > MAX_IMPORT_BYTES) return refuse("too_large");
  if (isZip(input)) return importArchive(input);
  const text = decode(input);
  return text === null ? refuse("not_text") : importText(text, "text");
}

/** The text of the bare template inside of an envelope, verbatim; null when the text is broken or has no content. */
export function exportBare(text: string): string | null {
  const parsed = parseJson(text);
  const content = parsed.ok ? findMember(parsed.tree, "content") : undefined;
  if (!parsed.ok || parsed.tree.type !== "object" || !content) return null;
  const colon = text.indexOf(":", content.keyOffset + content.keyLength);
  const start = text.charAt(colon + 1) === " " ? colon + 2 : colon + 1;
  return text.slice(start, endOfMember(parsed.tree, content.value));
}

/** A bare template's text in a new envelope: what is inside keeps every byte, white space around it included. */
export function wrapBare(bare: string): string {
  return `{\n  "logo": null,\n  "strip": null,\n  "icon": null,\n  "content": ${bare}}`;
}

function importText(raw: string, from: "text" | "archive"): Imported {
  // A byte order mark is no JSON; the editors that write it do not show it.
  const text = raw.startsWith("\uFEFF") ? raw.slice(1) : raw;
  if (text.trim() === "") return refuse("empty");
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { line, column } = new LineTable(text).range(parsed.problem.offset, parsed.problem.length);
    return { ok: false, code: "syntax", line, column, problem: parsed.problem.kind };
  }
  if (findMember(parsed.tree, "content")) return { ok: true, text, found: from === "archive" ? "alipass-wrapped" : "wrapped" };
  const isBare = bareKeys.some((key) => findMember(parsed.tree, key));
  return isBare ? { ok: true, text: wrapBare(text), found: from === "archive" ? "alipass-bare" : "bare" } : refuse("not_a_template");
}

const bareKeys = ["evoucherInfo", "fileInfo", "merchant", "platform", "style"];

function importArchive(bytes: Uint8Array): Imported {
  const names: string[] = [];
  let refusal: ImportRefusal | null = null;
  const wants = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    if (names.length > MAX_ENTRIES) refusal ??= "archive_too_large";
    if (isOutside(name)) refusal ??= "archive_names_outside";
    if (refusal !== null || !isPass(name)) return false;
    if (originalSize > MAX_PASS_BYTES || size > MAX_PASS_BYTES) refusal ??= "archive_too_large";
    return refusal === null;
  };
  const files = unpack(bytes, wants);
  if (refusal !== null) return refuse(refusal);
  if (!files) return refuse("archive_broken");
  const pass = Object.entries(files).sort(([a], [b]) => a.length - b.length)[0]?.[1];
  if (!pass) return refuse("archive_without_pass");
  const text = decode(pass);
  return text === null ? refuse("not_text") : importText(text, "archive");
}

/** fflate throws on damaged archives; the declared size of an entry is also the most that it unpacks. */
function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    return null;
  }
}

/** Where the member's part of the text ends: before the comma or the closing brace, so that white space belongs to it. */
function endOfMember(envelope: JsonNode & { type: "object" }, value: JsonNode): number {
  const index = envelope.members.findIndex((member) => member.value === value);
  const isLast = index === envelope.members.length - 1;
  return isLast ? envelope.offset + envelope.length - 1 : value.offset + value.length;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;
const isPass = (name: string): boolean => /^(?:[^/]+\/)?pass\.json$/i.test(name);
const isOutside = (name: string): boolean => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(name);

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // Not UTF-8: a picture, a PDF, a file in another encoding.
  }
}

const refuse = (code: ImportRefusal): Imported => ({ ok: false, code });
