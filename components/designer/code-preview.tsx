"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeDrawing } from "@/components/template/code-drawing";
import { childPointer, isRecord, type Pointer } from "@/lib/json/pointer";
import { readVariable, sampleParams } from "@/lib/template/contract";
import { isScannable } from "@/lib/template/scannable";
import styles from "./code-preview.module.css";
import { useDesignerState, useValueAt } from "./designer-context";

const KINDS: Readonly<Record<string, "qrcode" | "barcode">> = {
  qrcode: "qrcode",
  dqrcode: "qrcode",
  barcode: "barcode",
  dbarcode: "barcode",
};

/** The code of an operation as it will be scanned; of a variable, with its sample. Nothing for operations that are no code. */
export function CodePreview({ pointer }: { pointer: Pointer }) {
  const t = useTranslations("form.code");
  const [now] = useState(() => new Date());
  const operation = useValueAt(pointer, (value) => value);
  const contract = useDesignerState((state) => state.document.contract);
  const { format, message } = isRecord(operation) ? operation : {};
  const kind = typeof format === "string" && Object.hasOwn(KINDS, format.toLowerCase()) ? KINDS[format.toLowerCase()] : undefined;
  if (!kind || typeof message !== "string") return null;
  const name = readVariable(message);
  const text = name === null ? message : (sampleParams(contract, now)[name] ?? "");
  return (
    <div className={styles.code} data-kind={kind} data-field={childPointer(pointer, "message")}>
      {text === "" ? (
        <p className={styles.words}>{t(name === null ? "empty" : "noSample")}</p>
      ) : (
        <>
          <div className={styles.drawing}>
            <CodeDrawing kind={kind} text={text} alt={t("alt", { text })} fallback={null} />
          </div>
          <p className={styles.words}>
            {!isScannable(kind, text)
              ? t(`cannot.${kind}`)
              : name === null
                ? t("scanned", { text })
                : t("sample", { name: `$${name}$`, text })}
          </p>
        </>
      )}
    </div>
  );
}
