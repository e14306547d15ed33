import { strToU8, zipSync } from "fflate";
import { LineTable } from "../json/text-position";
import { findMember, parseJson, type JsonNode, type JsonProblemKind } from "../json/tree";
import { titleOf } from "./title";

/** The envelope as it stands; its content alone, which is Alipay's pass.json; that in an archive, as the pass designer gives it. */
export type ExportForm = "wrapped" | "bare" | "alipass";

export type Exported =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string }
  | { readonly ok: false; readonly code: "lone_surrogate" | "without_content" }
  | {
      readonly ok: false;
      readonly code: "syntax";
      readonly line: number;
      readonly column: number;
      readonly problem: JsonProblemKind;
    };

/**
 * A template as a file. What was imported and not changed since comes out with the bytes it came in with, and one text always gives the
 * same archive. A text that is broken can leave as it is, but nothing can be taken out of it; half a surrogate pair has no bytes.
 */
export function exportTemplate(text: string, form: ExportForm): Exported {
  const title = titleOf(text);
  if (form === "wrapped") return file(text, `${fileNameOf(title)}.json`);
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { kind, offset, length } = parsed.problem;
    const { line, column } = new LineTable(text).range(offset, length);
    return { ok: false, code: "syntax", line, column, problem: kind };
  }
  const bare = bareOf(text, parsed.tree);
  if (bare === null) return { ok: false, code: "without_content" };
  const pass = file(bare, "pass.json");
  if (form === "bare" || !pass.ok) return pass;
  return { ok: true, bytes: pack(pass.bytes), fileName: `${fileNameOf(title)}.alipass`, mediaType: "application/zip" };
}

/**
 * The bare template inside of an envelope, verbatim; null where the content is no object. White space around it is part of it, but for the
 * one blank that an envelope of ours puts behind the colon.
 */
function bareOf(text: string, envelope: JsonNode): string | null {
  const content = findMember(envelope, "content");
  if (envelope.type !== "object" || content?.value.type !== "object") return null;
  const colon = text.indexOf(":", content.keyOffset + content.keyLength);
  const start = text.charAt(colon + 1) === " " ? colon + 2 : colon + 1;
  const isLast = content === envelope.members.at(-1);
  return text.slice(start, isLast ? envelope.offset + envelope.length - 1 : content.value.offset + content.value.length);
}

/** The date is fixed: an archive says what is in it and not when somebody pressed the button. fflate reads it as local time. */
const packedAt = new Date(2020, 0, 1, 12);

function pack(pass: Uint8Array): Uint8Array {
  return zipSync({ "pass.json": [pass, { mtime: packedAt, level: 9 }] });
}

function file(text: string, fileName: string): Exported {
  if (!text.isWellFormed()) return { ok: false, code: "lone_surrogate" };
  return { ok: true, bytes: strToU8(text), fileName, mediaType: "application/json" };
}

/** A title as every system takes it for a file's name. */
function fileNameOf(title: string | null): string {
  const name = (title ?? "").replace(/[\\/:*?"<>|$%\p{Cc}\p{Cf}]/gu, " ").replace(/\s+/g, " ");
  const words = [...name]
    .slice(0, 60)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "");
  return words === "" ? "template" : words;
}
