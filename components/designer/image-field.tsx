"use client";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPhoto } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useWording } from "@/components/ui/use-wording";
import { isWeb, readUrl } from "@/lib/template/address";
import { findVariable, readVariable } from "@/lib/template/contract";
import type { ImageField as ImageFieldOf } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { sourceWords } from "@/lib/template/source-words";
import { useDesignerState } from "./designer-context";
import { FieldShell } from "./field-shell";
import styles from "./field.module.css";
import { ImagePreview } from "./image-preview";
import { useFieldInput, useFieldText } from "./use-field-input";

/** While an address is being typed, its beginnings are no addresses to ask. */
const PAUSE_MS = 400;

/** An image's address, with the image itself and how it fits what Alipay advises. */
export function ImageField({ pointer, field }: { pointer: Pointer; field: ImageFieldOf }) {
  const wording = useWording();
  const { props } = useFieldInput(pointer, field);
  const text = useFieldText(pointer) ?? "";
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const url = settled === text.trim() ? readUrl(settled) : null;
  const name = readVariable(text);
  const preview = url && isWeb(url) && <ImagePreview key={url.href} src={url.href} limits={field.image} label={wording(field.label)} />;
  return (
    <FieldShell pointer={pointer} field={field} note={name === null ? preview : <VariableNote name={name} />} isWide>
      {(control) => (
        <TextInput
          {...control}
          {...props}
          className={styles.mono}
          spellCheck={false}
          autoComplete="off"
          placeholder="https://"
          leftSection={<IconPhoto size={14} aria-hidden />}
        />
      )}
    </FieldShell>
  );
}

function VariableNote({ name }: { name: string }) {
  const t = useTranslations("form.image");
  const wording = useWording();
  const source = useDesignerState((state) => findVariable(state.document.contract, name)?.source);
  return t("variable", { name: `$${name}$`, source: wording(sourceWords(source)) });
}
