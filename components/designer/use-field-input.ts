"use client";
import { useCallback, useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { readAt } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { useDesigner, useDesignerState } from "./designer-context";
import { inputText, typeInto } from "./field-value";

export type FormValues = Record<Pointer, string>;

/**
 * Registers one input for a place in the document. Typing goes into the document; what changes elsewhere (JSON, a fix) comes back into
 * the input. The one a person is in is not rewritten under their hands, save by undo and redo: what changed meanwhile shows when they
 * leave it.
 */
export function useFieldInput(pointer: Pointer, field: Field) {
  const store = useDesigner();
  const { register, getValues, setValue } = useFormContext<FormValues>();
  const text = useDesignerState((state) => inputText(readAt(state.document, pointer)));
  // What the value was when the person came: a number stays one, also through what is no number while it is typed.
  const [wasNumber, setWasNumber] = useState(false);

  const follow = useCallback(() => {
    // The newest text, not the rendered one: another key may have been struck since.
    const newest = inputText(readAt(store.getState().document, pointer));
    if (newest !== null && getValues(pointer) !== newest) setValue(pointer, newest);
  }, [getValues, pointer, setValue, store]);

  useEffect(() => {
    if (store.lastOrigin === "history" || !isFocused(pointer)) follow();
  }, [follow, pointer, store, text]);

  const registered = register(pointer, {
    onChange: (event: { target: { value: string } }) => {
      const typed = event.target.value;
      store.change((document) => typeInto(document, pointer, field, typed, wasNumber), {
        gesture: `field:${pointer}`,
        origin: "form",
      });
    },
    onBlur: follow,
  });
  return {
    text: text ?? "",
    /** The template holds an object or a list where the form has one line: to be edited as JSON. */
    isStructured: text === null,
    props: {
      ...registered,
      defaultValue: text ?? "",
      "data-pointer": pointer,
      onFocus: () => {
        setWasNumber(typeof readAt(store.getState().document, pointer) === "number");
        store.activate(pointer, "form");
      },
    },
  };
}

const isFocused = (pointer: Pointer): boolean =>
  document.activeElement instanceof HTMLElement && document.activeElement.dataset.pointer === pointer;
