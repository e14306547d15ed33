"use client";
import { useEffect } from "react";
import { useFormContext } from "react-hook-form";
import { readAt } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { useDesigner, useDesignerState } from "./designer-context";
import { inputText, typeInto } from "./field-value";

export type FormValues = Record<Pointer, string>;

/**
 * Registers one input for a place in the document. Typing goes into the document; what changes elsewhere (undo, JSON, a fix) comes back
 * into the input. What was typed is in the document character by character, so the input a person types in is never rewritten.
 */
export function useFieldInput(pointer: Pointer, field: Field) {
  const store = useDesigner();
  const { register, getValues, setValue } = useFormContext<FormValues>();
  const text = useDesignerState((state) => inputText(readAt(state.document, pointer)));

  useEffect(() => {
    // The newest text, not the rendered one: another key may have been struck since.
    const newest = inputText(readAt(store.getState().document, pointer));
    if (newest !== null && getValues(pointer) !== newest) setValue(pointer, newest);
  }, [getValues, pointer, setValue, store, text]);

  const registered = register(pointer, {
    onChange: (event: { target: { value: string } }) => {
      const typed = event.target.value;
      store.change((document) => typeInto(document, pointer, field, typed), { gesture: `field:${pointer}`, origin: "form" });
    },
  });
  return {
    text: text ?? "",
    /** The template holds an object or a list where the form has one line: to be edited as JSON. */
    isStructured: text === null,
    props: {
      ...registered,
      defaultValue: text ?? "",
      "data-pointer": pointer,
      onFocus: () => store.activate(pointer, "form"),
    },
  };
}
