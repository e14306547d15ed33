"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { fieldGroups, type Field, type FieldGroup } from "@/lib/template/field";
import type { Pointer } from "@/lib/json/pointer";
import { issueText } from "@/lib/template/rules/check";
import { fieldsOfGroup } from "@/lib/template/schema";
import { ChoiceField, SwitchField } from "./choice-field";
import { ColorField } from "./color-field";
import { DateField } from "./date-field";
import { useDesigner, useDesignerState } from "./designer-context";
import { FollowActive } from "./follow-active";
import styles from "./form-pane.module.css";
import { ImageField } from "./image-field";
import { OperationList } from "./operation-list";
import { OtherFieldsSection } from "./other-fields-section";
import type { Pane } from "./pane-tabs";
import { MultiLineField, TextField } from "./text-field";
import { UnitList } from "./unit-list";
import type { FormValues } from "./use-field-input";

const GROUPS = ["benefit", "validity", "look", "operation", "terms", "merchant", "identity"] as const satisfies readonly FieldGroup[];

/** The document as a form: a projection of the field table. Locked, with the reason, while the JSON is broken. */
export function FormPane({ isReadOnly, pane: shown }: { isReadOnly: boolean; pane: Pane }) {
  const t = useTranslations("designer");
  const wording = useWording();
  const locale = useStudioLocale();
  const store = useDesigner();
  const form = useForm<FormValues>({ shouldUnregister: true });
  const broken = useDesignerState((state) => state.document.broken);
  const pane = useRef<HTMLDivElement>(null);

  return (
    <FormProvider {...form}>
      <div className={styles.pane} ref={pane}>
        <FollowActive pane={pane} shown={shown} />
        {broken && (
          <div className={styles.locked}>
            <Notice
              tone="bad"
              title={t("locked")}
              action={
                <button type="button" className={styles.jump} onClick={() => store.activate(broken.pointer, "tray")}>
                  {t("goThere")}
                </button>
              }
            >
              <p>{issueText(broken, locale)}</p>
            </Notice>
          </div>
        )}
        <form aria-label={t("form")} onSubmit={(event) => event.preventDefault()} autoComplete="off">
          <fieldset className={styles.fields} disabled={broken !== null || isReadOnly}>
            {GROUPS.map((group) => (
              <section key={group} className={styles.section} aria-label={wording(fieldGroups[group])}>
                <h2 className={styles.heading}>{wording(fieldGroups[group])}</h2>
                <div className={styles.grid}>
                  {group === "operation" && <OperationList />}
                  {group === "terms" && <UnitList />}
                  {group !== "operation" &&
                    group !== "terms" &&
                    fieldsOfGroup(group).map(({ pointer, field }) => <FieldOf key={pointer} pointer={pointer} field={field} />)}
                </div>
              </section>
            ))}
            <OtherFieldsSection />
          </fieldset>
        </form>
      </div>
    </FormProvider>
  );
}

/** Short fields stand two in a row, as in 品牌 and 使用限制. */
const HALVES: ReadonlySet<string> = new Set([
  "brandName",
  "useLimitDesc",
  "originPrice",
  "passImgRatio",
  "mshortName",
  "mtel",
  "formatVersion",
  "serialNumber",
]);

function FieldOf({ pointer, field }: { pointer: Pointer; field: Field }) {
  switch (field.kind) {
    case "multi-line":
      return <MultiLineField pointer={pointer} field={field} />;
    case "color":
      return <ColorField pointer={pointer} field={field} />;
    case "image":
      return <ImageField pointer={pointer} field={field} />;
    case "date-time":
      return <DateField pointer={pointer} field={field} />;
    case "choice":
      return <ChoiceField pointer={pointer} field={field} />;
    case "boolean":
      return <SwitchField pointer={pointer} field={field} />;
    case "text":
    case "url":
    case "number":
      return <TextField pointer={pointer} field={field} isWide={!HALVES.has(pointer.slice(pointer.lastIndexOf("/") + 1))} />;
    default:
      return null;
  }
}
