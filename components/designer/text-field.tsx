"use client";
import { Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { FieldShell } from "./field-shell";
import styles from "./field.module.css";
import { continueNumbers, Numbering } from "./numbering";
import { useFieldInput } from "./use-field-input";

type FieldProps = { pointer: Pointer; field: Field; isWide?: boolean };

/** A line, an address, a number: whatever fits one line. Structured values show as such and are edited as JSON. */
export function TextField({ pointer, field, isWide = true }: FieldProps) {
  const t = useTranslations("designer");
  const { isStructured, props } = useFieldInput(pointer, field);
  const isCode =
    field.kind === "url" || field.kind === "number" || pointer.startsWith("/content/platform") || pointer.startsWith("/content/fileInfo");
  return (
    <FieldShell pointer={pointer} field={field} isCounted isWide={isWide}>
      {(control) => (
        <>
          <TextInput
            {...control}
            {...props}
            disabled={isStructured}
            className={isCode ? styles.mono : undefined}
            spellCheck={!isCode}
            autoComplete="off"
          />
          {isStructured && <p className={styles.hint}>{t("structured")}</p>}
        </>
      )}
    </FieldShell>
  );
}

/** A text of several lines, such as 使用须知; the box grows with it, and numbered lines go on by themselves. */
export function MultiLineField({ pointer, field }: FieldProps) {
  const { isStructured, props } = useFieldInput(pointer, field);
  return (
    <FieldShell pointer={pointer} field={field} isCounted aside={<Numbering pointer={pointer} />} isWide>
      {(control) => (
        <Textarea
          {...control}
          {...props}
          disabled={isStructured}
          rows={4}
          classNames={{ input: styles.area }}
          onKeyDown={continueNumbers}
        />
      )}
    </FieldShell>
  );
}
