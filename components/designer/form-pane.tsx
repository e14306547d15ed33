"use client";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { useStudioLocale } from "@/components/ui/use-wording";
import { fieldGroups, type FieldGroup } from "@/lib/template/field";
import { issueText } from "@/lib/template/issue";
import { useDesigner, useDesignerState } from "./designer-context";
import { FollowActive } from "./follow-active";
import styles from "./form-pane.module.css";
import { FormSection } from "./form-section";
import { OtherFieldsSection } from "./other-fields-section";
import type { Pane } from "./pane-tabs";
import { useUnseen } from "./use-unseen";

const groups = Object.keys(fieldGroups) as FieldGroup[];

/** The document as a form: a projection of the field table. Locked, with the reason, while the JSON is broken. */
export function FormPane({ isReadOnly, pane: shown }: { isReadOnly: boolean; pane: Pane }) {
  const t = useTranslations("designer");
  const locale = useStudioLocale();
  const store = useDesigner();
  const broken = useDesignerState((state) => state.document.broken);
  const pane = useRef<HTMLDivElement>(null);
  const lockId = useId();
  useUnseen(pane, "fieldset > section");

  return (
    <div className={styles.pane} ref={pane}>
      <FollowActive pane={pane} shown={shown} />
      {broken && (
        <div className={styles.locked} id={lockId}>
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
      <form
        aria-label={t("form")}
        aria-describedby={broken ? lockId : undefined}
        onSubmit={(event) => event.preventDefault()}
        autoComplete="off"
      >
        <fieldset className={styles.fields} disabled={broken !== null || isReadOnly}>
          {groups.map((group) => (
            <FormSection key={group} group={group} />
          ))}
          <OtherFieldsSection />
        </fieldset>
      </form>
    </div>
  );
}
