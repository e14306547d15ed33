import { strFromU8 } from "fflate";
import fc from "fast-check";
import { objectTexts } from "../../json/testing/json-samples";
import { exportTemplate } from "../export";
import { importTemplate, type Imported } from "../import";
import type { Found } from "../import-words";

export function mustImport(input: string | Uint8Array): Imported & { ok: true } {
  const imported = importTemplate(input);
  if (!imported.ok) throw new Error(`refused: ${imported.code}`);
  return imported;
}

/** The bare template in an envelope's text. */
export function mustExportBare(text: string): string {
  const exported = exportTemplate(text, "bare");
  if (!exported.ok) throw new Error(`refused: ${exported.code}`);
  return strFromU8(exported.bytes);
}

export function refusalOf(input: string | Uint8Array): string {
  const imported = importTemplate(input);
  return imported.ok ? "taken" : imported.code;
}

export function found(container: Found["container"], form: Found["form"], ...mends: Found["mends"]): Found {
  return { container, form, mends };
}

/** A text as a file in UTF-16 with its byte order mark. */
export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [index, unit] of [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].entries())
    view.setUint16(2 * index, unit, littleEndian);
  return new Uint8Array(view.buffer);
}

/** An object's text with one more member, first or last; `objectTexts` are valid, so an object's end is the last brace. */
function withMember(text: string, member: string, isFirst: boolean): string {
  const start = text.indexOf("{") + 1;
  const end = text.lastIndexOf("}");
  const comma = text.slice(start, end).trim() === "" ? "" : ",";
  return isFirst ? text.slice(0, start) + member + comma + text.slice(start) : text.slice(0, end) + comma + member + text.slice(end);
}

/** Bare templates with any white space, line ends, escapes and numbers. */
export const bareTexts = fc.tuple(objectTexts, fc.boolean()).map(([text, isFirst]) => withMember(text, '"merchant" : {}', isFirst));

/** The same of whole ones. */
export const wrappedTexts = fc
  .tuple(objectTexts, objectTexts, fc.boolean())
  .map(([envelope, content, isFirst]) => withMember(envelope, `"content":${content}`, isFirst));
