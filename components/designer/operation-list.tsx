"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useWording } from "@/components/ui/use-wording";
import type { Choice, Field, TextField as TextFieldOf } from "@/lib/template/field";
import { isRecord, type Pointer } from "@/lib/json/pointer";
import { findField } from "@/lib/template/schema";
import { ChoiceField } from "./choice-field";
import { CodePreview } from "./code-preview";
import { useValueAt } from "./designer-context";
import styles from "./list.module.css";
import { MoreFields } from "./more-fields";
import { RawField } from "./raw-field";
import { SortableList } from "./sortable-list";
import { TextField } from "./text-field";

const LIST = "/content/evoucherInfo/operation";

const blanks = [
  { format: "qrcode", message: "", messageEncoding: "utf-8", altText: "" },
  { format: "barcode", message: "", messageEncoding: "utf-8", altText: "" },
  { format: "url", message: "https://", altText: "" },
  { format: "text", message: [{ label: "", value: "" }] },
] as const;

/** Codes, buttons and links below the card. */
export function OperationList() {
  const t = useTranslations("designer-lists");
  const wording = useWording();
  const formatName = useCallback(
    (format: unknown): string => {
      const item = findField(`${LIST}/0/format`);
      const choices: readonly Choice[] = item?.kind === "choice" ? (item.choices ?? []) : [];
      const choice = choices.find(({ value }) => value === format);
      return choice ? wording(choice.label) : typeof format === "string" ? format : "?";
    },
    [wording],
  );
  const describe = useCallback(
    (operation: unknown, index: number) => {
      const { format, altText, message } = isRecord(operation) ? operation : {};
      return {
        name: typeof altText === "string" && altText.trim() !== "" ? altText : t("nthOperation", { number: index + 1 }),
        tag: formatName(format),
        ...(typeof message === "string" && { preview: message }),
      };
    },
    [formatName, t],
  );
  const additions = blanks.map((item) => ({ label: formatName(item.format), item }));
  return <SortableList list={LIST} describe={describe} Fields={OperationFields} additions={additions} />;
}

function OperationFields({ pointer }: { pointer: Pointer }) {
  return (
    <>
      <div className={styles.pair}>
        <Part pointer={`${pointer}/format`} />
        <Part pointer={`${pointer}/altText`} />
      </div>
      <Message pointer={`${pointer}/message`} />
      <CodePreview pointer={pointer} />
      <MoreFields pointer={pointer} shown={["format", "altText", "message"]} />
    </>
  );
}

/** One line for a code or a link; texts, an image or an app are a structure, written as JSON. */
function Message({ pointer }: { pointer: Pointer }) {
  const wording = useWording();
  const isStructured = useValueAt(pointer, (message) => typeof message === "object" && message !== null);
  const field = findField(pointer);
  return isStructured && field ? <RawField pointer={pointer} label={wording(field.label)} /> : <Part pointer={pointer} />;
}

const isChoice = (field: Field): field is TextFieldOf => field.kind === "choice";

function Part({ pointer }: { pointer: Pointer }) {
  const field = findField(pointer);
  if (!field) return null;
  return isChoice(field) ? <ChoiceField pointer={pointer} field={field} /> : <TextField pointer={pointer} field={field} />;
}
