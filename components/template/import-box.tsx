"use client";
import { Button, Textarea } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState, type DragEvent } from "react";
import { fetchCode } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import type { Imported } from "@/lib/template/import";
import type { Brought } from "./read-import";
import { useImportText } from "./use-import-text";
import styles from "./import-box.module.css";

/** Archives, wrappers and all: it comes when there is something to read. */
const loadReader = () => fetchCode(() => import("./read-import"));

export type ImportedTemplate = Imported & { ok: true };

/** Takes a template as people have it: pasted, dropped or chosen. What cannot be read is refused here, with its place, and stays in the box. */
export function ImportBox({
  isBusy,
  first = null,
  onImport,
}: {
  isBusy: boolean;
  /** What was brought before the box opened: a refused one, or one that waits for something to be chosen. */
  first?: Brought | null;
  onImport: (imported: ImportedTemplate) => void;
}) {
  const t = useTranslations("templates");
  const importText = useImportText();
  const [pasted, setPasted] = useState(first?.text ?? "");
  const [refusal, setRefusal] = useState(first && !first.imported.ok ? first.imported : null);
  const [isDragging, setIsDragging] = useState(false);

  const take = ({ imported, text }: Brought) => {
    if (imported.ok) {
      setRefusal(null);
      return onImport(imported);
    }
    setPasted(text);
    setRefusal(imported);
  };
  const readFile = async (file: File | undefined) => {
    if (file) take(await (await loadReader()).bringFile(file));
  };
  const readPasted = async () => take((await loadReader()).bringText(pasted));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsDragging(false);
    void readFile(event.dataTransfer.files[0]);
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
                void readFile(event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
          </label>
          <span className={styles.dropHint}>{t("dropHint")}</span>
          <Button onClick={() => void readPasted()} disabled={pasted.trim() === ""} loading={isBusy}>
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
