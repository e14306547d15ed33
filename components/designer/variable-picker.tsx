"use client";
import { ActionIcon, Popover } from "@mantine/core";
import { IconVariable } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { useWording } from "@/components/ui/use-wording";
import type { Pointer } from "@/lib/json/pointer";
import type { Field } from "@/lib/template/field";
import { useActive, useDesigner } from "./designer-context";
import { typeInto } from "./field-value";
import styles from "./field.module.css";
import { useLatePanel } from "./use-late-panel";

type Props = {
  pointer: Pointer;
  /** What the field is called. */
  label: string;
  /** The id of the field's input. */
  controlId: string;
  /** Whether a variable takes the place of all that stands there, as where half a value makes no sense. */
  isWhole: boolean;
  /** What is written for a variable. */
  slotOf?: (name: string) => string;
  /** Takes the field's new text; one step back. */
  onText: (text: string) => void;
};

/** Kinds of fields whose value may be a variable. In a text it goes to the caret, elsewhere it takes the place of the value. */
const kinds: Partial<Record<Field["kind"], { isWhole: boolean }>> = {
  text: { isWhole: false },
  "multi-line": { isWhole: false },
  url: { isWhole: true },
  image: { isWhole: true },
  "date-time": { isWhole: true },
  open: { isWhole: true },
};

const loadOptions = () => import("./variable-options").then(({ VariableOptions: options }) => options);

/** The button beside a field that inserts a variable; none where a variable cannot stand. */
export function FieldVariablePicker({ pointer, field, controlId }: { pointer: Pointer; field: Field; controlId: string }) {
  const wording = useWording();
  const store = useDesigner();
  const kind = kinds[field.kind];
  if (!kind || ("only" in field && field.only !== undefined)) return null;
  return (
    <VariablePicker
      pointer={pointer}
      label={wording(field.label)}
      controlId={controlId}
      isWhole={kind.isWhole}
      onText={(text) =>
        store.change((document) => typeInto(document, pointer, field, text, false), {
          gesture: `insert:${pointer}`,
          origin: "action",
          joins: "never",
        })
      }
    />
  );
}

/**
 * A small button that opens the variables to choose from. The Tab key meets it only while its field is the one that is edited, one step
 * before it, so that walking through the form stays one step a field.
 */
export function VariablePicker({ pointer, label, controlId, isWhole, slotOf = (name) => `$${name}$`, onText }: Props) {
  const t = useTranslations("variable-picker");
  const button = useRef<HTMLButtonElement>(null);
  const isNear = useActive((active) => active?.pointer === pointer);
  // A popover costs more than the field it belongs to: it comes with its first use, and what is in it as well.
  const { Panel: Options, isOpen, setIsOpen, toggle } = useLatePanel(loadOptions);

  const insert = (name: string) => {
    const input = document.getElementById(controlId);
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
    const { value } = input;
    // The caret of a field that is not edited is nobody's choice.
    const from = isWhole ? 0 : isNear ? (input.selectionStart ?? value.length) : value.length;
    const to = isWhole || !isNear ? value.length : (input.selectionEnd ?? from);
    const slot = slotOf(name);
    flushSync(() => {
      setIsOpen(false);
      onText(value.slice(0, from) + slot + value.slice(to));
    });
    input.focus();
    input.setSelectionRange(from + slot.length, from + slot.length);
  };
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };

  const control = (
    <ActionIcon
      size={20}
      className={styles.tool}
      ref={button}
      tabIndex={isNear || isOpen ? 0 : -1}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={t("insert", { label })}
      title={t("hint")}
      onClick={toggle}
    >
      <IconVariable size={14} />
    </ActionIcon>
  );
  if (!Options) return control;
  return (
    <Popover opened={isOpen} onDismiss={close} position="top-end" width={320} offset={4} trapFocus shadow="md">
      <Popover.Target>{control}</Popover.Target>
      <Popover.Dropdown p={6}>
        <Options onPick={insert} />
      </Popover.Dropdown>
    </Popover>
  );
}
