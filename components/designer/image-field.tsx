"use client";
import { TextInput } from "@mantine/core";
import { IconPhoto, IconPhotoOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { readUrl } from "@/lib/template/address";
import type { Field } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { FieldShell } from "./field-shell";
import styles from "./field.module.css";
import { useFieldInput } from "./use-field-input";

type Measured = { src: string; size: { width: number; height: number } | null };

/** An image's address with the image itself, loaded by the browser alone and measured when its host allows. */
export function ImageField({ pointer, field }: { pointer: Pointer; field: Field }) {
  const t = useTranslations("designer");
  const { text, props } = useFieldInput(pointer, field);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const url = readUrl(text.trim());
  const src = url?.protocol === "https:" || url?.protocol === "http:" ? url.href : null;
  const known = measured?.src === src ? measured : null;
  const aside =
    known &&
    (known.size ? (
      <span className={styles.counter}>{`${known.size.width} × ${known.size.height}`}</span>
    ) : (
      <span className={styles.counter}>{t("imageUnreachable")}</span>
    ));
  return (
    <FieldShell pointer={pointer} field={field} aside={aside} isWide>
      {(control) => (
        <TextInput
          {...control}
          {...props}
          className={styles.mono}
          spellCheck={false}
          placeholder="https://"
          leftSection={
            <span className={styles.thumb} aria-hidden>
              {src === null && <IconPhoto size={14} />}
              {src !== null && known?.size === null && <IconPhotoOff size={14} />}
              {src !== null && known?.size !== null && (
                // A plain image: the address is a person's, and only their own browser may fetch it.
                <img
                  src={src}
                  alt=""
                  referrerPolicy="no-referrer"
                  onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
                    setMeasured({ src, size: { width, height } })
                  }
                  onError={() => setMeasured({ src, size: null })}
                />
              )}
            </span>
          }
        />
      )}
    </FieldShell>
  );
}
