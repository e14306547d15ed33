"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { contrastRatio, readColor, readHexColor, white, writeColor, writeHexColor } from "@/lib/template/color";
import { setAt } from "@/lib/template/document";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { Tag } from "@/components/ui/tag";
import { useDesigner } from "./designer-context";
import { FieldShell } from "./field-shell";
import styles from "./field.module.css";
import { useFieldInput } from "./use-field-input";

const AA = 4.5;

/** A colour in Alipay's `RGB(r,g,b)`, with a picker and the contrast of the white text that stands on it. */
export function ColorField({ pointer, field }: { pointer: Pointer; field: Field }) {
  const t = useTranslations("designer");
  const store = useDesigner();
  const { text, props } = useFieldInput(pointer, field);
  const color = readColor(text);
  const ratio = color && contrastRatio(color, white);
  const pick = (hex: string) => {
    const picked = readHexColor(hex);
    if (picked)
      store.change((document) => setAt(document, pointer, writeColor(picked)), {
        gesture: `pick:${pointer}`,
        origin: "action",
        joins: "always",
      });
  };
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
          leftSection={
            <input
              type="color"
              className={styles.swatch}
              aria-label={t("pickColor")}
              value={color ? writeHexColor(color) : "#ffffff"}
              onChange={(event) => pick(event.target.value)}
            />
          }
        />
      )}
    </FieldShell>
  );
}
