"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FocusEvent } from "react";
import { checkTemplate } from "@/lib/template/rules/check";
import { ConflictDialog } from "./conflict-dialog";
import { DesignerBar } from "./designer-bar";
import { DesignerContext } from "./designer-context";
import { Dialogs, type DialogName } from "./dialogs";
import type { DesignerProps } from "./designer-props";
import { DesignerStore } from "./designer-store";
import styles from "./designer.module.css";
import { FormPane } from "./form-pane";
import { IssueTray } from "./issue-tray";
import { JsonPane } from "./json-pane";
import { PaneTabs, type Pane } from "./pane-tabs";
import { PhonePane } from "./phone-pane";
import { useDraft } from "./use-draft";
import { useUndoKeys } from "./use-undo-keys";

/** Form, phone and JSON of one template. What they share is the store; what is saved and published goes through the actions. */
export function Designer(props: DesignerProps) {
  const { merchant, template, callbackUrl, now, canWrite, actions } = props;
  const t = useTranslations("designer");
  const router = useRouter();
  const [store] = useState(() => {
    const options = { appId: template.app.appId, callbackUrl, gateway: template.app.gateway };
    return new DesignerStore({
      text: template.text,
      contract: template.contract,
      goodText: template.publication?.version.text,
      check: (document) => checkTemplate(document, options),
      later: (run) => void setTimeout(run, CHECK_PAUSE_MS),
    });
  });
  const { saver, state: saveState } = useDraft({
    store,
    slug: merchant.slug,
    templateId: template.id,
    revision: template.revision,
    savedAt: template.updatedAt,
    save: (draft) => actions.save({ ...draft, templateId: template.id }),
    isReadOnly: !canWrite,
  });
  const frame = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<Pane>("form");
  const [dialog, setDialog] = useState<DialogName | null>(null);

  useUndoKeys(store, frame, canWrite);

  // On a narrow screen one pane is seen at a time: it follows to where the person was led.
  useEffect(
    () =>
      store.subscribe(() => {
        const { active, document } = store.getState();
        if (active?.origin === "tray" && document.broken) setPane("json");
        else if (active?.origin === "tray" || active?.origin === "phone") setPane((current) => (isNarrow() ? "form" : current));
      }),
    [store],
  );

  const onBlur = (event: FocusEvent) => {
    if (canWrite && event.target.matches("input, textarea, select")) void saver.flush();
  };

  return (
    <DesignerContext value={store}>
      <div className={styles.frame} data-pane={pane} onBlur={onBlur} ref={frame}>
        <DesignerBar {...props} saver={saver} saveState={saveState} onOpen={setDialog} />
        <PaneTabs pane={pane} onPane={setPane} />
        <div className={styles.panes}>
          <section className={styles.form} aria-label={t("form")}>
            <FormPane isReadOnly={!canWrite} pane={pane} />
          </section>
          <div className={styles.phone}>
            <PhonePane now={now} />
          </div>
          <section className={styles.json} aria-label={t("json")}>
            <JsonPane isReadOnly={!canWrite} />
          </section>
        </div>
        <IssueTray />
        <Dialogs {...props} saver={saver} open={dialog} onOpen={setDialog} onDone={() => router.refresh()} />
        {saveState.kind === "conflict" && <ConflictDialog saver={saver} theirs={saveState.theirs} />}
      </div>
    </DesignerContext>
  );
}

/** Longer than the pause between two keys, shorter than what a person would call waiting. */
const CHECK_PAUSE_MS = 120;

const isNarrow = (): boolean => window.matchMedia("(max-width: 56em)").matches;
