"use client";
import { Button, Textarea } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState, type DragEvent } from "react";
import { Notice } from "@/components/ui/notice";
import { importTemplate, MAX_IMPORT_BYTES, type Imported } from "@/lib/template/import";
import { useImportText } from "./use-import-text";
import styles from "./import-box.module.css";

export type ImportedTemplate = Imported & { ok: true };

/** Reads a dropped or chosen file; one that is too large is not read at all. */
export async function importFile(file: File): Promise<Imported> {
  return file.size > MAX_IMPORT_BYTES ? { ok: false, code: "too_large" } : importTemplate(new Uint8Array(await file.arrayBuffer()));
}

/** Takes a template as people have it: pasted, dropped or chosen. What cannot be read is refused here, with its place, and stays in the box. */
export function ImportBox({
  isBusy,
  first = null,
  onImport,
}: {
  isBusy: boolean;
  /** What was read before the box opened, and refused. */
  first?: (Imported & { ok: false }) | null;
  onImport: (imported: ImportedTemplate) => void;
}) {
  const t = useTranslations("templates");
  const importText = useImportText();
  const [pasted, setPasted] = useState("");
  const [refusal, setRefusal] = useState(first);
  const [isDragging, setIsDragging] = useState(false);

  const take = (imported: Imported) => {
    setRefusal(imported.ok ? null : imported);
    if (imported.ok) onImport(imported);
  };
  const read = async (file: File | undefined) => {
    if (file) take(await importFile(file));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsDragging(false);
    void read(event.dataTransfer.files[0]);
  };

  return (
    <>
      <div
        className={styles.drop}
        data-dragging={isDragging || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsDragging(true);
        }}
        onDragLeave={() => setIsDragging(false)}
        onDrop={onDrop}
      >
        <Textarea
          aria-label={t("paste")}
          placeholder={t("pastePlaceholder")}
          value={pasted}
          onChange={(event) => {
            setPasted(event.currentTarget.value);
            setRefusal(null);
          }}
          rows={9}
          spellCheck={false}
          classNames={{ input: styles.paste }}
          aria-invalid={refusal !== null}
        />
        <div className={styles.dropBar}>
          <label className={styles.file}>
            <IconFileImport size={16} aria-hidden />
            {t("chooseFile")}
            <input
              type="file"
              accept=".json,.alipass,.zip,.txt,application/json,application/zip,text/plain"
              onChange={(event) => {
                void read(event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
          </label>
          <span className={styles.dropHint}>{t("dropHint")}</span>
          <Button onClick={() => take(importTemplate(pasted))} disabled={pasted.trim() === ""} loading={isBusy}>
            {t("importButton")}
          </Button>
        </div>
      </div>
      {refusal && (
        <Notice tone="bad" title={t("importRefused")}>
          <p>{importText(refusal)}</p>
        </Notice>
      )}
    </>
  );
}
