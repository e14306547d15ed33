"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isRecord, type Pointer } from "@/lib/json/pointer";
import { findField } from "@/lib/template/schema";
import { MoreFields } from "./more-fields";
import { SortableList } from "./sortable-list";
import { MultiLineField, TextField } from "./text-field";

const TERMS = "/content/evoucherInfo/einfo/backFields";

/** Texts with a label: by default the longer ones of the detail page, 使用须知 first of all. */
export function UnitList({ list = TERMS }: { list?: Pointer }) {
  const t = useTranslations("designer-lists");
  const describe = useCallback(
    (unit: unknown, index: number) => {
      const { label, value } = isRecord(unit) ? unit : {};
      return {
        name: typeof label === "string" && label.trim() !== "" ? label : t("nthUnit", { number: index + 1 }),
        ...(typeof value === "string" && { preview: value }),
      };
    },
    [t],
  );
  const blank = { label: list === TERMS ? t("newUnitLabel") : "", value: "", type: "text" };
  return <SortableList list={list} describe={describe} Fields={UnitFields} additions={[{ label: t("addUnit"), item: blank }]} />;
}

function UnitFields({ pointer }: { pointer: Pointer }) {
  const label = findField(`${pointer}/label`);
  const value = findField(`${pointer}/value`);
  return (
    <>
      {label && <TextField pointer={`${pointer}/label`} field={label} />}
      {value && <MultiLineField pointer={`${pointer}/value`} field={value} />}
      <MoreFields pointer={pointer} shown={["label", "value"]} />
    </>
  );
}
