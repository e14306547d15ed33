"use client";
import { NativeSelect, Switch } from "@mantine/core";
import { useWording } from "@/components/ui/use-wording";
import type { Field, TextField } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { useDesigner, useValueAt } from "./designer-context";
import { FieldShell } from "./field-shell";
import { isOn, switchTo, typeInto } from "./field-value";
import { useFieldText } from "./use-field-input";

/** One of the known words; a word the table does not know stays and can be kept. */
export function ChoiceField({ pointer, field }: { pointer: Pointer; field: TextField }) {
  const wording = useWording();
  const store = useDesigner();
  const text = useFieldText(pointer) ?? "";
  const choices = field.choices ?? [];
  const own = choices.some(({ value }) => value === text) ? [] : [{ value: text, label: text || "—" }];
  const data = [...own, ...choices.map(({ value, label }) => ({ value, label: wording(label) }))];
  return (
    <FieldShell pointer={pointer} field={field}>
      {(control) => (
        <NativeSelect
          {...control}
          data-pointer={pointer}
          data={data}
          value={text}
          onFocus={() => store.activate(pointer, "form")}
          onChange={(event) => {
            const { value } = event.currentTarget;
            store.change((document) => typeInto(document, pointer, field, value, false), { gesture: `field:${pointer}`, origin: "form" });
          }}
        />
      )}
    </FieldShell>
  );
}

export function SwitchField({ pointer, field }: { pointer: Pointer; field: Field }) {
  const store = useDesigner();
  const isChecked = useValueAt(pointer, isOn);
  return (
    <FieldShell pointer={pointer} field={field}>
      {(control) => (
        <Switch
          {...control}
          data-pointer={pointer}
          checked={isChecked}
          onFocus={() => store.activate(pointer, "form")}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            store.change((document) => switchTo(document, pointer, checked), {
              gesture: `field:${pointer}`,
              origin: "form",
              joins: "never",
            });
          }}
        />
      )}
    </FieldShell>
  );
}
