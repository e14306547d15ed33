"use client";
import { useTranslations } from "next-intl";
import { readPointer, type Pointer } from "@/lib/json/pointer";
import { fieldsBelow, findField } from "@/lib/template/schema";
import styles from "./field-list.module.css";
import { FieldOf } from "./field-of";
import { Fold } from "./fold";

/** The fields of an entry that do not stand in sight, folded away. */
export function MoreFields({ pointer, shown }: { pointer: Pointer; shown: readonly string[] }) {
  const t = useTranslations("form");
  const entry = findField(pointer);
  if (!entry) return null;
  const rest = fieldsBelow(pointer, entry).filter((each) => !shown.includes(readPointer(each.pointer.slice(pointer.length))[0] ?? ""));
  return (
    <Fold title={t("more")} pointers={rest.map((each) => each.pointer)}>
      <div className={styles.grid}>
        {rest.map(({ pointer: place, field }) => (
          <FieldOf key={place} pointer={place} field={field} />
        ))}
      </div>
    </Fold>
  );
}
