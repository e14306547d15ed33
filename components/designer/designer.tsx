"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { afterPause } from "./after-pause";
import { DesignerBar } from "./designer-bar";
import { DesignerCommands } from "./designer-commands";
import { DesignerContext } from "./designer-context";
import { Conflict, Dialogs, type DialogName } from "./dialogs";
import type { DesignerProps } from "./designer-props";
import { DesignerStore } from "./designer-store";
import styles from "./designer.module.css";
import { formatDraft } from "./format-draft";
import { FormPane } from "./form-pane";
import { IssueTray } from "./issue-tray";
import { JsonPane, type AskedOfJson } from "./json-pane";
import { JSON_COOKIE, remember } from "./pane-sizes";
import { PaneTabs, type Pane } from "./pane-tabs";
import { Panes } from "./panes";
import { PhonePane } from "./phone-pane";
import { useAsides } from "./use-asides";
import { useDesignerKeys } from "./use-designer-keys";
import { useDraft } from "./use-draft";
import { usePaneFocus } from "./use-pane-focus";
import { useRestore } from "./use-restore";
import { useRules } from "./use-rules";
import { useTryUrl } from "./use-try-url";
import { useUndoKeys } from "./use-undo-keys";
import { useVersionsLink } from "./use-versions-link";

/** Form, phone and JSON of one template. What they share is the store; what is saved and published goes through the actions. */
export function Designer(props: DesignerProps) {
  const { merchant, template, callbackUrl, sandboxUrl, now, canWrite, canPublish, layout, actions } = props;
  const router = useRouter();
  const [store] = useState(
    () =>
      new DesignerStore({
        text: template.text,
        contract: template.contract,
        goodText: template.publication?.version.text,
        issues: props.issues,
        setAside: props.setAside,
        later: afterPause(CHECK_PAUSE_MS),
      }),
  );
  useRules(store, { appId: template.app.appId, callbackUrl, gateway: template.app.gateway });
  const saver = useDraft({
    store,
    slug: merchant.slug,
    templateId: template.id,
    revision: template.revision,
    savedAt: template.updatedAt,
    save: (draft) => actions.save({ ...draft, templateId: template.id }),
    isReadOnly: !canWrite,
  });
  useRestore({ store, slug: merchant.slug, templateId: template.id, canWrite });
  const versions = useVersionsLink({ saver, slug: merchant.slug, templateId: template.id });
  const asides = useAsides({ store, saver, templateId: template.id, actions });
  const frame = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<Pane>("form");
  const [dialog, setDialog] = useState<DialogName | null>(null);

  const [isJsonOpen, setIsJsonOpen] = useState(layout.isJsonOpen);
  const [askedOfJson, setAskedOfJson] = useState<AskedOfJson | null>(null);
  const tryUrl = useTryUrl({ sandboxUrl, template });
  // Led there, or chosen as the one pane of a narrow screen, the JSON is shown though it stays closed otherwise.
  const isJsonShown = isJsonOpen || pane === "json";

  const toggleJson = () => {
    setIsJsonOpen(!isJsonShown);
    remember(JSON_COOKIE, isJsonShown ? "closed" : "open");
    setAskedOfJson(null);
    if (isJsonShown) setPane("form");
  };
  const askJson = (action: string) => {
    if (!isJsonShown) toggleJson();
    setPane((current) => (isNarrow() ? "json" : current));
    setAskedOfJson({ action });
  };
  const save = () => void (canWrite && saver.flush());

  useUndoKeys(store, frame, canWrite);
  const format = () => void (canWrite && formatDraft(store));
  useDesignerKeys({ onSave: save, onToggleJson: toggleJson, onFormat: format });
  const focusPane = usePaneFocus({ frame, isJsonShown, onPane: setPane });

  // On a narrow screen one pane is seen at a time: it follows to where the person was led.
  useEffect(
    () =>
      store.subscribeActive(() => {
        const { active, document } = store.getState();
        if (active?.origin === "tray" && document.broken) setPane("json");
        else if (active?.origin === "tray" || active?.origin === "phone") setPane((current) => (isNarrow() ? "form" : current));
      }),
    [store],
  );

  const json = (
    <JsonPane isReadOnly={!canWrite} asked={askedOfJson} published={template.publication?.version ?? null} onClose={toggleJson} />
  );
  return (
    <DesignerContext value={store}>
      <div className={styles.frame} data-pane={pane} onBlur={save} ref={frame}>
        <DesignerBar
          {...props}
          saver={saver}
          versions={versions}
          tryUrl={tryUrl}
          isJsonShown={isJsonShown}
          onToggleJson={toggleJson}
          onOpen={setDialog}
        />
        <PaneTabs pane={pane} onPane={setPane} />
        <Panes
          shares={layout.shares}
          form={<FormPane isReadOnly={!canWrite} pane={pane} />}
          phone={<PhonePane slug={merchant.slug} templateId={template.id} now={now} />}
          json={isJsonShown && json}
        />
        <div className={styles.tray} data-region="tray">
          <IssueTray canWrite={canWrite} asides={asides} />
        </div>
        <DesignerCommands
          frame={frame}
          canWrite={canWrite}
          canPublish={canPublish}
          versions={versions}
          tryUrl={tryUrl}
          isJsonShown={isJsonShown}
          onOpen={setDialog}
          onToggleJson={toggleJson}
          onAskJson={askJson}
          onPane={focusPane}
          onSave={save}
        />
        <Dialogs {...props} saver={saver} open={dialog} onOpen={setDialog} onDone={() => router.refresh()} />
        <Conflict saver={saver} />
      </div>
    </DesignerContext>
  );
}

/** Longer than the pause between two keys, shorter than what a person would call waiting. */
const CHECK_PAUSE_MS = 120;

const isNarrow = (): boolean => window.matchMedia("(max-width: 56em)").matches;
