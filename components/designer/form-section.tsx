"use client";
import { useTranslations } from "next-intl";
import { useWording } from "@/components/ui/use-wording";
import { fieldGroups, type FieldGroup } from "@/lib/template/field";
import { fieldsOfGroup, type FieldEntry } from "@/lib/template/schema";
import { FieldOf } from "./field-of";
import { Fold } from "./fold";
import styles from "./form-pane.module.css";

/** Groups of fields that hardly anybody changes. */
const FOLDED: ReadonlySet<FieldGroup> = new Set(["advanced"]);

/** One part of the form. */
export function FormSection({ group }: { group: FieldGroup }) {
  const wording = useWording();
  const name = wording(fieldGroups[group]);
  const heading = <h2 className={styles.heading}>{name}</h2>;
  // The colour is what nearly every template changes of its look.
  const entries = fieldsOfGroup(group).sort((a, b) => Number(b.field.kind === "color") - Number(a.field.kind === "color"));
  return (
    <section className={styles.section} aria-label={name}>
      {FOLDED.has(group) ? (
        <Fold title={heading} pointers={placesOf(entries)}>
          <Fields entries={entries} />
        </Fold>
      ) : (
        <>
          {heading}
          <Fields entries={entries} />
        </>
      )}
    </section>
  );
}

/** Fields of older templates stand at the end, folded away. */
function Fields({ entries }: { entries: readonly FieldEntry[] }) {
  const t = useTranslations("form");
  const older = entries.filter(({ isOlder }) => isOlder);
  return (
    <>
      <div className={styles.grid}>{entries.filter(({ isOlder }) => !isOlder).map(draw)}</div>
      {older.length > 0 && (
        <div className={styles.older}>
          <Fold title={t("older")} pointers={placesOf(older)}>
            <div className={styles.grid}>{older.map(draw)}</div>
          </Fold>
        </div>
      )}
    </>
  );
}

const draw = ({ pointer, field }: FieldEntry) => <FieldOf key={pointer} pointer={pointer} field={field} />;
const placesOf = (entries: readonly FieldEntry[]) => entries.map(({ pointer }) => pointer);
