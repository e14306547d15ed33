"use client";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { useWording } from "@/components/ui/use-wording";
import { insertAt, readAt } from "@/lib/template/document";
import type { Choice, Field, TextField as TextFieldOf } from "@/lib/template/field";
import { isRecord, type Pointer } from "@/lib/json/pointer";
import { findField } from "@/lib/template/schema";
import { ChoiceField } from "./choice-field";
import { useDesigner, useDesignerState } from "./designer-context";
import { ListItem } from "./list-item";
import styles from "./list.module.css";
import { TextField } from "./text-field";

const LIST = "/content/evoucherInfo/operation";

const blanks = {
  qrcode: { format: "qrcode", message: "", messageEncoding: "utf-8", altText: "" },
  barcode: { format: "barcode", message: "", messageEncoding: "utf-8", altText: "" },
  url: { format: "url", message: "https://", altText: "" },
  text: { format: "text", message: [{ label: "", value: "" }] },
} as const;

/** Codes, buttons and links below the card. */
export function OperationList() {
  const t = useTranslations("designer");
  const store = useDesigner();
  const wording = useWording();
  const operations = useDesignerState((state) => readAt(state.document, LIST));
  const list = Array.isArray(operations) ? operations : [];
  const item = findField(`${LIST}/0/format`);
  const choices = item?.kind === "choice" ? (item.choices ?? []) : [];
  const nameOf = (format: unknown): string => {
    const choice: Choice | undefined = choices.find(({ value }) => value === format);
    return choice ? wording(choice.label) : typeof format === "string" ? format : "?";
  };
  const add = (format: keyof typeof blanks) =>
    store.change((document) => insertAt(document, `${LIST}/-`, blanks[format]), {
      gesture: `add:${LIST}`,
      origin: "action",
      joins: "never",
    });
  return (
    <>
      <ol className={styles.list}>
        {list.map((operation: unknown, index) => {
          const { format, altText } = isRecord(operation) ? operation : {};
          const kind = nameOf(format);
          const name = typeof altText === "string" && altText !== "" ? altText : t("nthOperation", { number: index + 1 });
          return (
            // Entries have no id of their own: their place is what they are.
            <ListItem key={index} list={LIST} index={index} count={list.length} name={name} tag={<Tag>{kind}</Tag>}>
              <div className={styles.pair}>
                <Part pointer={`${LIST}/${index}/format`} />
                <Part pointer={`${LIST}/${index}/altText`} />
              </div>
              <Part pointer={`${LIST}/${index}/message`} />
            </ListItem>
          );
        })}
      </ol>
      <div className={styles.add} role="group" aria-label={t("addOperation")}>
        {(["qrcode", "barcode", "url", "text"] as const).map((format) => (
          <button type="button" key={format} className={styles.addButton} onClick={() => add(format)}>
            + {nameOf(format)}
          </button>
        ))}
      </div>
    </>
  );
}

const isChoice = (field: Field): field is TextFieldOf => field.kind === "choice";

function Part({ pointer }: { pointer: Pointer }) {
  const field = findField(pointer);
  if (!field) return null;
  return isChoice(field) ? <ChoiceField pointer={pointer} field={field} /> : <TextField pointer={pointer} field={field} />;
}
