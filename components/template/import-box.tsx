"use client";
import { Button, Textarea } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type DragEvent } from "react";
import { fetchCode } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import type { Imported } from "@/lib/template/import";
import type * as reader from "./read-import";
import type { Brought } from "./read-import";
import { useImportText } from "./use-import-text";
import styles from "./import-box.module.css";

/** Archives, wrappers and all: it comes when there is something to read. */
type Reader = typeof reader;
const loadReader = (): Promise<Reader> => fetchCode(() => import("./read-import"));

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

  const [isReading, setIsReading] = useState(false);
  // Grows with every change of what is meant; what was read for an older one is let go.
  const serial = useRef(0);
  useEffect(() => () => void (serial.current += 1), []);

  const take = ({ imported, text }: Brought) => {
    if (imported.ok) {
      setRefusal(null);
      return onImport(imported);
    }
    setPasted(text);
    setRefusal(imported);
  };
  const read = async (bring: (reader: Reader) => Brought | Promise<Brought>) => {
    const own = (serial.current += 1);
    setIsReading(true);
    const brought = await bring(await loadReader());
    if (own !== serial.current) return;
    setIsReading(false);
    take(brought);
  };
  const readFile = (file: File | undefined) => file && void read(({ bringFile }) => bringFile(file));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsDragging(false);
    readFile(event.dataTransfer.files[0]);
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
            serial.current += 1;
            setIsReading(false);
            setPasted(event.currentTarget.value);
            setRefusal(null);
          }}
          data-autofocus
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
                readFile(event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
          </label>
          <span className={styles.dropHint}>{t("dropHint")}</span>
          <Button
            onClick={() => void read(({ bringText }) => bringText(pasted))}
            disabled={pasted.trim() === ""}
            loading={isBusy || isReading}
          >
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
