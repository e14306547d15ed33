"use client";
import { ActionIcon, Textarea } from "@mantine/core";
import { IconCircleX, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { readPointer, type Pointer } from "@/lib/json/pointer";
import { issueText } from "@/lib/template/issue";
import { findField } from "@/lib/template/schema";
import { useActive, useDesigner, useIssues } from "./designer-context";
import { issueAt } from "./designer-store";
import { FieldIssue } from "./field-issue";
import styles from "./field.module.css";
import { VariablePicker } from "./variable-picker";
import { useRawInput } from "./use-raw-input";

/** The path of a place as a person reads it: `content/merchant/x`. */
export const pathOf = (pointer: Pointer): string => readPointer(pointer).join("/");

/** Any value of the template as JSON text. Called by its path, or by its label where the form has a place for it. */
export function RawField({ pointer, label, onRemove }: { pointer: Pointer; label?: string; onRemove?: () => void }) {
  const t = useTranslations("other-fields");
  const wording = useWording();
  const locale = useStudioLocale();
  const store = useDesigner();
  const id = useId();
  const { text, problem, type } = useRawInput(pointer);
  const issue = useIssues((issues) => issueAt(issues, pointer, { below: true }));
  const isActive = useActive((active) => active?.pointer === pointer && active.origin !== "form");
  const known = label === undefined ? findField(pointer) : null;
  const path = pathOf(pointer);
  // Of a list or an object a variable is one value, of anything else the whole.
  const isScalar = !/^\s*[[{]/.test(text);
  return (
    <div className={styles.field} data-active={isActive || undefined} data-field={pointer} data-wide>
      <div className={styles.labelRow}>
        <label className={styles.path} htmlFor={id} title={path}>
          <bdi>{label ?? path}</bdi>
        </label>
        <span className={styles.aside} />
        <VariablePicker
          pointer={pointer}
          label={label ?? path}
          controlId={id}
          isWhole={isScalar}
          slotOf={(name) => (isScalar ? `"$${name}$"` : `$${name}$`)}
          onText={type}
        />
        {onRemove && (
          <ActionIcon size={20} className={styles.tool} onClick={onRemove} aria-label={t("remove", { path })}>
            <IconTrash size={14} />
          </ActionIcon>
        )}
      </div>
      <Textarea
        id={id}
        className={styles.mono}
        classNames={{ input: styles.area }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        data-pointer={pointer}
        value={text}
        onFocus={() => store.activate(pointer, "form")}
        onChange={(event) => type(event.currentTarget.value)}
        attributes={{
          input: {
            "aria-invalid": problem !== null || issue?.severity === "error" || undefined,
            "aria-describedby": problem ? `${id}-problem` : issue ? `${id}-issue` : undefined,
          },
        }}
      />
      {problem && (
        <p className={styles.issue} data-severity="error" id={`${id}-problem`}>
          <IconCircleX size={14} stroke={2} aria-hidden />
          <span>
            {issueText(problem, locale)} {t("unchanged")}
          </span>
        </p>
      )}
      {!problem && issue && <FieldIssue issue={issue} id={`${id}-issue`} />}
      {known && <p className={styles.hint}>{t("otherKind", { label: wording(known.label) })}</p>}
    </div>
  );
}
