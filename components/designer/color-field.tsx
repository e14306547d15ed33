"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { contrastRatio, readColor, white, writeColor, writeHexColor, type Color } from "@/lib/template/color";
import { setAt } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { Tag } from "@/components/ui/tag";
import { useDesigner } from "./designer-context";
import { FieldShell } from "./field-shell";
import styles from "./field.module.css";
import { PickPopover } from "./pick-popover";
import { useFieldInput, useFieldText } from "./use-field-input";

const AA = 4.5;

/** A colour in Alipay's `RGB(r,g,b)`, with a picker and the contrast of the white text that stands on it. */
export function ColorField({ pointer, field }: { pointer: Pointer; field: Field }) {
  const t = useTranslations("designer");
  const { props } = useFieldInput(pointer, field);
  const text = useFieldText(pointer) ?? "";
  const color = readColor(text);
  const ratio = color && contrastRatio(color, white);
  const contrast = ratio !== null && (
    <span className={styles.contrast}>
      {t("contrast")}
      <Tag tone={ratio < AA ? "warn" : "good"}>{(Math.floor(ratio * 100) / 100).toFixed(2)} : 1</Tag>
    </span>
  );
  return (
    <FieldShell pointer={pointer} field={field} aside={contrast} isWide>
      {(control) => (
        <TextInput
          {...control}
          {...props}
          className={styles.mono}
          spellCheck={false}
          autoComplete="off"
          leftSection={<PickButton pointer={pointer} color={color} />}
        />
      )}
    </FieldShell>
  );
}

/** Everything picked while the panel is open is one step back. */
function PickButton({ pointer, color }: { pointer: Pointer; color: Color | null }) {
  const t = useTranslations("form.color");
  const store = useDesigner();
  const [opening, setOpening] = useState(0);
  const pick = (picked: Color) =>
    store.change((document) => setAt(document, pointer, writeColor(picked)), {
      gesture: `pick:${pointer}:${opening}`,
      origin: "action",
      joins: "always",
    });
  return (
    <PickPopover
      label={t("panel")}
      position="bottom-start"
      load={() => import("./color-panel").then(({ ColorPanel }) => ColorPanel)}
      draw={(Panel) => <Panel color={color} onPick={pick} />}
      onOpen={() => {
        setOpening(opening + 1);
        store.activate(pointer, "form");
      }}
      button={(toggle) => (
        <button
          type="button"
          className={styles.swatch}
          aria-label={t("pick")}
          data-empty={color === null || undefined}
          style={{ backgroundColor: color ? writeHexColor(color) : undefined }}
          onClick={toggle}
        />
      )}
    />
  );
}
