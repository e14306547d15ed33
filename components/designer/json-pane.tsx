"use client";
import { ActionIcon, Loader, Tooltip, useComputedColorScheme } from "@mantine/core";
import { IconAlignLeft, IconFold, IconSearch, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { useShortcutText } from "@/components/ui/shortcut";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { useDesigner, useDesignerState } from "./designer-context";
import { formatDraft } from "./format-draft";
import type { JsonEditor } from "./monaco-view";
import styles from "./json-pane.module.css";
import { SHORTCUTS } from "./use-designer-keys";

/** Something the editor is to do as soon as it is there. Each is an object of its own, so that the same can be asked twice. */
export type AskedOfJson = { readonly action: string };

/** The whole envelope as text. Until the editor has arrived the text stands here as it is; nothing else waits for it. */
export function JsonPane({ isReadOnly, asked, onClose }: { isReadOnly: boolean; asked: AskedOfJson | null; onClose: () => void }) {
  const t = useTranslations("designer");
  const store = useDesigner();
  const locale = useStudioLocale();
  const wording = useWording();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: true });
  const e = useTranslations("json-editor");
  const hintId = useId();
  const keys = useShortcutText();
  const [doesTabLeave, setDoesTabLeave] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<JsonEditor | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const newestScheme = useRef(scheme);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let opened: JsonEditor | null = null;
    let isGone = false;
    const open = async () => {
      const { openJsonEditor } = await import("./monaco-view");
      opened = await openJsonEditor({
        host: element,
        store,
        locale,
        scheme: newestScheme.current,
        words: {
          editor: t("json"),
          format: t("format"),
          tab: t("jsonTabMode"),
          newVariable: e("newVariable"),
          newVariableHelp: e("newVariableHelp"),
          source: e("source"),
          sample: e("sample"),
        },
        describedBy: hintId,
        onTab: setDoesTabLeave,
        fixLabel: ({ fix }) => (fix ? wording(fix.label) : ""),
        isReadOnly,
        classNames: { variable: styles.variable ?? "", active: styles.active ?? "" },
        isGone: () => isGone,
      });
      setEditor(opened);
    };
    // A hidden pane (a tab on a narrow screen) costs nothing until it is looked at.
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      open().catch(() => setHasFailed(true));
    });
    seen.observe(element);
    return () => {
      isGone = true;
      seen.disconnect();
      opened?.dispose();
      setEditor(null);
    };
  }, [e, hintId, isReadOnly, locale, store, t, wording]);

  useEffect(() => {
    newestScheme.current = scheme;
    editor?.setScheme(scheme);
  }, [editor, scheme]);

  useEffect(() => {
    if (editor && asked) editor.run(asked.action);
  }, [asked, editor]);

  const run = (action: string) => editor?.run(action);
  const isWaiting = editor === null;
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{t("json")}</h2>
        {isWaiting && !hasFailed && <Loader size={14} aria-label={t("jsonLoading")} />}
        <span className={styles.tools}>
          <Tool
            label={t("find")}
            keys={keys(SHORTCUTS.find)}
            icon={<IconSearch size={15} />}
            onClick={() => run("actions.find")}
            isDisabled={isWaiting}
          />
          <Tool label={t("foldAll")} icon={<IconFold size={15} />} onClick={() => run("editor.foldLevel4")} isDisabled={isWaiting} />
          <Tool
            label={t("format")}
            keys={keys(SHORTCUTS.format)}
            icon={<IconAlignLeft size={15} />}
            onClick={() => formatDraft(store)}
            isDisabled={isWaiting || isReadOnly}
          />
          <Tool label={t("layout.closeJson")} icon={<IconX size={15} />} onClick={onClose} isDisabled={false} />
        </span>
      </div>
      {hasFailed && <Notice tone="warn">{t("jsonFailed")}</Notice>}
      <div className={styles.body}>
        <div className={styles.host} ref={host} />
        {isWaiting && <PlainText />}
      </div>
      <p className={styles.hint} id={hintId} aria-live="polite">
        {t(doesTabLeave ? "jsonTabLeaves" : "jsonTabHint")}
      </p>
    </div>
  );
}

function PlainText() {
  const text = useDesignerState((state) => state.history.document.text);
  return <pre className={styles.plain}>{text}</pre>;
}

type ToolProps = { label: string; keys?: string; icon: React.ReactNode; onClick: () => void; isDisabled: boolean };

function Tool({ label, keys = "", icon, onClick, isDisabled }: ToolProps) {
  return (
    <Tooltip label={`${label} ${keys}`}>
      <ActionIcon size="sm" aria-label={label} onClick={onClick} disabled={isDisabled}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
