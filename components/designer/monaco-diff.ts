import type { Locale } from "@/lib/template/wording";
import { defineTheme, loadMonaco, monospace } from "./monaco-setup";

type Options = {
  host: HTMLElement;
  locale: Locale;
  scheme: "light" | "dark";
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  /** Asked once Monaco has arrived: the place may be gone by then. */
  isGone: () => boolean;
};

export type DiffView = {
  setTexts: (before: string, after: string) => void;
  setScheme: (scheme: "light" | "dark") => void;
  dispose: () => void;
};

/** Two texts beside each other, or one below the other where there is no room. Only to read. Null when the place was gone before. */
export async function openDiff({
  host,
  locale,
  scheme,
  before,
  after,
  beforeLabel,
  afterLabel,
  isGone,
}: Options): Promise<DiffView | null> {
  const [monaco] = await Promise.all([loadMonaco(locale), import("monaco-editor/features/diffEditor/register.js")]);
  if (isGone()) return null;
  const original = monaco.editor.createModel(before, "json");
  const modified = monaco.editor.createModel(after, "json");
  const editor = monaco.editor.createDiffEditor(host, {
    theme: defineTheme(monaco, scheme),
    readOnly: true,
    domReadOnly: true,
    originalEditable: false,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: INLINE_BELOW_PX,
    renderGutterMenu: false,
    renderMarginRevertIcon: false,
    hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 6 },
    ignoreTrimWhitespace: false,
    automaticLayout: true,
    ariaLabel: afterLabel,
    originalAriaLabel: beforeLabel,
    modifiedAriaLabel: afterLabel,
    fontFamily: monospace(),
    fontSize: 12.5,
    lineHeight: 20,
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    scrollBeyondLastLine: false,
    unusualLineTerminators: "off",
    wordWrap: "on",
    stickyScroll: { enabled: false },
    contextmenu: false,
    fixedOverflowWidgets: true,
  });
  editor.setModel({ original, modified });
  return {
    setTexts: (nextBefore, nextAfter) => {
      if (original.getValue() !== nextBefore) original.setValue(nextBefore);
      if (modified.getValue() !== nextAfter) modified.setValue(nextAfter);
    },
    setScheme: (next) => monaco.editor.setTheme(defineTheme(monaco, next)),
    dispose: () => {
      editor.dispose();
      original.dispose();
      modified.dispose();
    },
  };
}

/** Two columns of JSON need this much to be read. */
const INLINE_BELOW_PX = 900;
