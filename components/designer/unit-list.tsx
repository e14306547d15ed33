"use client";
import { useTranslations } from "next-intl";
import { insertAt, readAt } from "@/lib/template/document";
import { isRecord } from "@/lib/json/pointer";
import { findField } from "@/lib/template/schema";
import { useDesigner, useDesignerState } from "./designer-context";
import { ListItem } from "./list-item";
import styles from "./list.module.css";
import { MultiLineField, TextField } from "./text-field";

const LIST = "/content/evoucherInfo/einfo/backFields";

/** The longer texts of the detail page, 使用须知 first of all. */
export function UnitList() {
  const t = useTranslations("designer");
  const store = useDesigner();
  const units = useDesignerState((state) => readAt(state.document, LIST));
  const list = Array.isArray(units) ? units : [];
  const label = findField(`${LIST}/0/label`);
  const value = findField(`${LIST}/0/value`);
  const add = () =>
    store.change((document) => insertAt(document, `${LIST}/-`, { label: t("newUnitLabel"), value: "", type: "text" }), {
      gesture: `add:${LIST}`,
      origin: "action",
      joins: "never",
    });
  return (
    <>
      <ol className={styles.list}>
        {list.map((unit: unknown, index) => {
          const given = isRecord(unit) ? unit.label : undefined;
          const name = typeof given === "string" && given !== "" ? given : t("nthUnit", { number: index + 1 });
          return (
            // Entries have no id of their own: their place is what they are.
            <ListItem key={index} list={LIST} index={index} count={list.length} name={name}>
              {label && <TextField pointer={`${LIST}/${index}/label`} field={label} />}
              {value && <MultiLineField pointer={`${LIST}/${index}/value`} field={value} />}
            </ListItem>
          );
        })}
      </ol>
      <div className={styles.add}>
        <button type="button" className={styles.addButton} onClick={add}>
          + {t("addUnit")}
        </button>
      </div>
    </>
  );
}
