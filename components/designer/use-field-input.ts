"use client";
import { useCallback, useEffect, useRef, useState, type ChangeEvent } from "react";
import { readAt } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { useDesigner, useValueAt } from "./designer-context";
import { inputText, typeInto } from "./field-value";

type Input = HTMLInputElement | HTMLTextAreaElement;

/** What the form shows of a place; null for what no line can hold. An input follows it by itself (`useFieldInput`). */
export const useFieldText = (pointer: Pointer): string | null => useValueAt(pointer, inputText);

/**
 * Binds one input to a place in the document. Typing goes into the document; what changes elsewhere (JSON, a fix) comes back into the
 * input, past React, so that nothing is drawn for it. The one a person is in is not rewritten under their hands, save by undo and redo:
 * what changed meanwhile shows when they leave it.
 */
export function useFieldInput(pointer: Pointer, field: Field) {
  const store = useDesigner();
  const input = useRef<Input>(null);
  const isStructured = useValueAt(pointer, (value) => inputText(value) === null);
  // What the value was when the person came: a number stays one, also through what is no number while it is typed.
  const [wasNumber, setWasNumber] = useState(false);

  const newest = useCallback(() => readAt(store.getState().document, pointer), [pointer, store]);
  const follow = useCallback(() => {
    const text = inputText(newest()) ?? "";
    if (input.current && input.current.value !== text) input.current.value = text;
  }, [newest]);

  useEffect(() => {
    const isElsewhere = () => document.activeElement !== input.current;
    // What was typed before the page had come alive went nowhere.
    if (isElsewhere()) follow();
    return store.subscribeValue(pointer, () => {
      if (store.lastOrigin === "history" || isElsewhere()) follow();
    });
  }, [follow, pointer, store]);

  return {
    /** The template holds an object or a list where the form has one line: to be edited as JSON. */
    isStructured,
    props: {
      ref: useCallback((element: Input | null) => void (input.current = element), []),
      defaultValue: inputText(newest()) ?? "",
      "data-pointer": pointer,
      onFocus: () => {
        setWasNumber(typeof newest() === "number");
        store.activate(pointer, "form");
      },
      onChange: ({ currentTarget: { value: typed } }: ChangeEvent<Input>) =>
        store.change((document) => typeInto(document, pointer, field, typed, wasNumber), { gesture: `field:${pointer}`, origin: "form" }),
      onBlur: follow,
    },
  };
}
