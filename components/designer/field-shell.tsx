"use client";
import { Tooltip } from "@mantine/core";
import { useCallback, useEffect, useId, useRef, type ReactNode } from "react";
import { useWording } from "@/components/ui/use-wording";
import { writeText } from "@/components/ui/write-text";
import { countCharacters } from "@/lib/template/characters";
import { readVariable } from "@/lib/template/contract";
import { readAt } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import { readPointer, type Pointer } from "@/lib/json/pointer";
import { useActive, useDesigner, useIssues } from "./designer-context";
import { issueAt } from "./designer-store";
import { FieldIssue } from "./field-issue";
import { inputText } from "./field-value";
import styles from "./field.module.css";
import { FieldVariablePicker } from "./variable-picker";

/** Mantine writes its own aria attributes over plain ones; those for the inner `input` come last. */
export type ControlProps = {
  id: string;
  attributes: { input: { "aria-describedby": string; "aria-invalid": true | undefined; "aria-required": true | undefined } };
};

/** Label, key, counter and issue around one control. The field lights up while its place is pointed at elsewhere. */
export function FieldShell({
  pointer,
  field,
  isCounted = false,
  aside,
  note,
  below = false,
  isWide = false,
  children,
}: {
  pointer: Pointer;
  field: Field;
  /** Whether its characters are counted, where the field has a limit. */
  isCounted?: boolean;
  aside?: ReactNode;
  /** What the control shows cannot say alone; it is read out with the field. */
  note?: ReactNode;
  /** Shows issues of places below the field's own as well. */
  below?: boolean;
  isWide?: boolean;
  children: (control: ControlProps) => ReactNode;
}) {
  const wording = useWording();
  const id = useId();
  const issue = useIssues((issues) => issueAt(issues, pointer, { below }));
  const isActive = useActive((active) => active?.pointer === pointer && active.origin !== "form");
  const isError = issue?.severity === "error";
  const limit = isCounted ? limitOf(field) : undefined;
  const described = [issue && `${id}-issue`, `${id}-help`, note && `${id}-note`, limit && `${id}-count`].filter(Boolean).join(" ");
  return (
    <div className={styles.field} data-active={isActive || undefined} data-field={pointer} data-wide={isWide || undefined}>
      <div className={styles.labelRow}>
        <span className={styles.names}>
          <label htmlFor={id}>{wording(field.label)}</label>{" "}
          <Tooltip label={wording(field.help)} multiline maw={280}>
            <span className={styles.key} aria-hidden>
              {readPointer(pointer).at(-1)}
            </span>
          </Tooltip>
        </span>
        <span className={styles.aside}>
          {aside}
          {limit !== undefined && <Counter pointer={pointer} limit={limit} id={`${id}-count`} />}
        </span>
        <FieldVariablePicker pointer={pointer} field={field} controlId={id} />
      </div>
      <span hidden id={`${id}-help`}>
        {wording(field.help)}
      </span>
      {children({
        id,
        attributes: {
          input: {
            "aria-describedby": described,
            "aria-invalid": isError || undefined,
            "aria-required": field.required !== undefined || undefined,
          },
        },
      })}
      {note && (
        <div className={styles.hint} id={`${id}-note`}>
          {note}
        </div>
      )}
      {issue && <FieldIssue issue={issue} id={`${id}-issue`} />}
    </div>
  );
}

/** What is advised, or else allowed. */
function limitOf(field: Field): number | undefined {
  if ("maxLength" in field) return field.advisedLength ?? field.maxLength;
  return "advisedLength" in field ? field.advisedLength : undefined;
}

/** Characters as a person sees them; it follows the document past React. A variable's length is that of its value. */
function Counter({ pointer, limit, id }: { pointer: Pointer; limit: number; id: string }) {
  const store = useDesigner();
  const counter = useRef<HTMLSpanElement>(null);
  const count = useCallback(() => {
    const text = inputText(readAt(store.getState().document, pointer)) ?? "";
    const used = readVariable(text) === null ? countCharacters(text) : null;
    return { words: used === null ? "" : `${used} / ${limit}`, isOver: used !== null && used > limit };
  }, [limit, pointer, store]);
  useEffect(() => {
    const follow = () => {
      const { words, isOver } = count();
      if (!counter.current) return;
      writeText(counter.current, words);
      counter.current.toggleAttribute("data-over", isOver);
    };
    follow();
    return store.subscribeValue(pointer, follow);
  }, [count, pointer, store]);
  const { words, isOver } = count();
  return (
    <span className={styles.counter} id={id} ref={counter} data-over={isOver ? "" : undefined}>
      {words}
    </span>
  );
}
