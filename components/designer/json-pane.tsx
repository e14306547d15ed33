"use client";
import { Loader } from "@mantine/core";
import { IconAlignLeft, IconFold, IconGitCompare, IconSearch, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { usePaletteCommands } from "@/components/app-shell/palette-commands";
import { late } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import { useDesigner, useDesignerState } from "./designer-context";
import { formatDraft } from "./format-draft";
import styles from "./json-pane.module.css";
import { JsonTool } from "./json-tool";
import { SHORTCUTS } from "./use-designer-keys";
import { useJsonEditor } from "./use-json-editor";

const JsonDiff = late(() => import("./json-diff").then(({ JsonDiff: diff }) => diff));

/** Something the editor is to do as soon as it is there. Each is an object of its own, so that the same can be asked twice. */
export type AskedOfJson = { readonly action: string };

type Props = {
  isReadOnly: boolean;
  asked: AskedOfJson | null;
  /** What lives at Alipay; null before the first publish. */
  published: { number: number; text: string } | null;
  onClose: () => void;
};

/** The whole envelope as text. Until the editor has arrived the text stands here as it is; nothing else waits for it. */
export function JsonPane({ isReadOnly, asked, published, onClose }: Props) {
  const t = useTranslations("designer");
  const e = useTranslations("json-editor");
  const store = useDesigner();
  const hintId = useId();
  const host = useRef<HTMLDivElement>(null);
  const { editor, hasFailed, doesTabLeave } = useJsonEditor({ host, describedBy: hintId, isReadOnly });
  const [isComparing, setIsComparing] = useState(false);
  const isWaiting = editor === null;
  const compareLabel = published && e("compare", { number: published.number });

  useEffect(() => {
    if (editor && asked) editor.run(asked.action);
  }, [asked, editor]);

  const toggleCompare = () => setIsComparing((current) => !current);
  usePaletteCommands(() => ({
    group: t("commands.group"),
    commands: compareLabel
      ? [
          {
            id: "designer-compare",
            label: isComparing ? e("endCompare") : compareLabel,
            run: toggleCompare,
            icon: <IconGitCompare size={18} />,
          },
        ]
      : [],
  }));

  const run = (action: string) => {
    setIsComparing(false);
    editor?.run(action);
  };
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{t("json")}</h2>
        {isWaiting && !hasFailed && <Loader size={14} aria-label={t("jsonLoading")} />}
        <span className={styles.tools}>
          {compareLabel && (
            <JsonTool label={compareLabel} icon={<IconGitCompare size={15} />} onClick={toggleCompare} isPressed={isComparing} />
          )}
          <JsonTool
            label={t("find")}
            shortcut={SHORTCUTS.find}
            icon={<IconSearch size={15} />}
            onClick={() => run("actions.find")}
            isDisabled={isWaiting}
          />
          <JsonTool label={t("foldAll")} icon={<IconFold size={15} />} onClick={() => run("editor.foldLevel4")} isDisabled={isWaiting} />
          <JsonTool
            label={t("format")}
            shortcut={SHORTCUTS.format}
            icon={<IconAlignLeft size={15} />}
            onClick={() => formatDraft(store)}
            isDisabled={isWaiting || isReadOnly}
          />
          <JsonTool label={t("layout.closeJson")} shortcut={SHORTCUTS.toggleJson} icon={<IconX size={15} />} onClick={onClose} />
        </span>
      </div>
      {hasFailed && <Notice tone="warn">{t("jsonFailed")}</Notice>}
      <div className={styles.body}>
        {/* Out of sight it keeps cursor, folds and scrolling. */}
        <div className={styles.host} ref={host} data-hidden={isComparing || undefined} />
        {isWaiting && !isComparing && <PlainText />}
        {isComparing && published && (
          <div className={styles.compare}>
            <Comparison {...published} />
          </div>
        )}
      </div>
      <p className={styles.hint} id={hintId} aria-live="polite">
        {t(doesTabLeave ? "jsonTabLeaves" : "jsonTabHint")}
      </p>
    </div>
  );
}

function Comparison({ number, text }: { number: number; text: string }) {
  const e = useTranslations("json-editor");
  const draft = useDesignerState((state) => state.history.document.text);
  return <JsonDiff before={text} after={draft} beforeLabel={e("version", { number })} afterLabel={e("draft")} height="100%" />;
}

function PlainText() {
  const text = useDesignerState((state) => state.history.document.text);
  return <pre className={styles.plain}>{text}</pre>;
}
