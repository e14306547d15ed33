import { importTemplate, MAX_IMPORT_BYTES, readImportText, type Imported } from "@/lib/template/import";

/** What was brought, and its text as far as there is one, so that a refused one can be mended where it stands. */
export type Brought = { imported: Imported; text: string };

export type Refusal = Imported & { ok: false };

/** Reads a dropped, pasted or chosen file; one that is too large is not read at all. */
export async function bringFile(file: File): Promise<Brought> {
  if (file.size > MAX_IMPORT_BYTES) return { imported: { ok: false, code: "too_large" }, text: "" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { imported: importTemplate(bytes), text: readImportText(bytes) };
}

export const bringText = (text: string): Brought => ({ imported: importTemplate(text), text });
