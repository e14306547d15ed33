import type * as Monaco from "monaco-editor/editor/editor.api.js";
import { applyTextEdits } from "@/lib/template/document";
import type { Issue } from "@/lib/template/issue";
import type { TextEdit } from "@/lib/json/text-edit";
import type { Locale } from "@/lib/template/wording";
import { afterPause } from "./after-pause";
import type { DesignerStore, TextChange } from "./designer-store";
import { formatDraft } from "./format-draft";
import { pointerAt } from "./json-places";
import { LED, markModel } from "./monaco-marks";
import { defineTheme, loadMonaco, MODEL_URI, monospace, type MonacoApi } from "./monaco-setup";
import { bindTab } from "./monaco-tab";
import { offerVariables, type VariableWords } from "./monaco-variables";

export type Scheme = "light" | "dark";

type Options = {
  host: HTMLElement;
  store: DesignerStore;
  locale: Locale;
  scheme: Scheme;
  /** In the page's language; `editor` is the name of the text box. */
  words: VariableWords & { editor: string; format: string; tab: string };
  /** The element that tells how the keyboard leaves the editor. */
  describedBy: string;
  /** Told whether Tab leaves the editor. */
  onTab: (leaves: boolean) => void;
  fixLabel: (issue: Issue) => string;
  isReadOnly: boolean;
  classNames: { variable: string; active: string };
  /** Asked once Monaco has arrived: the pane may be gone by then. */
  isGone: () => boolean;
};

export type JsonEditor = { run: (action: string) => void; setScheme: (scheme: Scheme) => void; dispose: () => void };

/**
 * Loads Monaco and binds it to the document as a view of it. What is typed there goes into the document as edits; what changes elsewhere
 * comes in as edits, so that cursor, folding and selection stay. Places are handed over by line and column, because Monaco unifies line
 * ends that the document keeps. Monaco's undo and redo are the document's. Null when the pane was gone before Monaco came.
 */
export async function openJsonEditor(options: Options): Promise<JsonEditor | null> {
  const { host, store, locale, scheme, words, describedBy, onTab, fixLabel, isReadOnly, classNames, isGone } = options;
  const monaco = await loadMonaco(locale);
  if (isGone()) return null;
  const uri = monaco.Uri.parse(MODEL_URI);
  monaco.editor.getModel(uri)?.dispose();
  const model = monaco.editor.createModel("", "json", uri);
  // As an edit, for a model that is made of a text drops a BOM at its beginning, and every place behind it would be another.
  model.applyEdits([{ range: model.getFullModelRange(), text: store.getState().history.document.text }]);
  // Every way to undo (keys, menu, command) ends in these two.
  model.undo = () => store.undo();
  model.redo = () => store.redo();
  const settings = { ...editorOptions(words.editor), model, theme: defineTheme(monaco, scheme), readOnly: isReadOnly };
  const editor = monaco.editor.create(host, settings);
  editor.getDomNode()?.querySelector('[role="textbox"]')?.setAttribute("aria-describedby", describedBy);
  const stops = [
    bindText(monaco, editor, model, store),
    bindTab(monaco, editor, { label: words.tab, onTab }),
    offerVariables({ monaco, model, store, locale, words }),
    markModel({ monaco, editor, model, store, locale, fixLabel, classNames }),
  ];
  if (!isReadOnly)
    editor.addAction({ id: "studio.format", label: words.format, contextMenuGroupId: "1_modification", run: () => formatDraft(store) });
  return {
    run: (action) => {
      editor.focus();
      void editor.getAction(action)?.run();
    },
    setScheme: (next) => monaco.editor.setTheme(defineTheme(monaco, next)),
    dispose: () => {
      for (const stop of stops) stop();
      editor.dispose();
      model.dispose();
    },
  };
}

const PLACE_PAUSE_MS = 40;

/** Text and cursor, both ways. */
function bindText(
  monaco: MonacoApi,
  editor: Monaco.editor.IStandaloneCodeEditor,
  model: Monaco.editor.ITextModel,
  store: DesignerStore,
): () => void {
  let isFollowing = false;

  const onDocument = ({ before, after, edits, origin }: TextChange) => {
    if (origin === "json") return;
    const moved = edits.map(({ offset, length, text }) => {
      const [from, to] = [before.lines.range(offset, 0), before.lines.range(offset + length, 0)];
      return { range: new monaco.Range(from.line, from.column, to.line, to.column), text };
    });
    isFollowing = true;
    model.applyEdits(moved);
    isFollowing = false;
    const first = edits[0];
    if (origin !== "history" || !first || !editor.hasTextFocus()) return;
    const { line: lineNumber, column } = after.lines.range(first.offset + first.text.length, 0);
    editor.setPosition({ lineNumber, column });
    editor.revealPositionInCenterIfOutsideViewport({ lineNumber, column });
  };

  const onModel = ({ changes }: Monaco.editor.IModelContentChangedEvent) => {
    if (isFollowing) return;
    const { text, lines } = store.getState().history.document;
    const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
    const edits = changes.map(({ range, text: typed }): TextEdit => {
      const offset = lines.offsetOf(range.startLineNumber, range.startColumn);
      const end = lines.offsetOf(range.endLineNumber, range.endColumn);
      return { offset, length: end - offset, text: typed.replace(/\r\n|\r|\n/g, lineEnd) };
    });
    store.change((document) => applyTextEdits(document, edits), { gesture: "json", origin: "json" });
  };

  const tellPlace = () => {
    const { tree, lines } = store.getState().history.document;
    const position = editor.getPosition();
    if (!tree || !position || !editor.hasTextFocus()) return;
    store.activate(pointerAt(tree, lines.offsetOf(position.lineNumber, position.column)), "json");
  };
  const later = afterPause(PLACE_PAUSE_MS);
  let version = model.getVersionId();
  const onCursor = () => {
    if (model.getVersionId() === version) return tellPlace();
    // Moved by a key that was typed: what it wrote is shown first. Whoever is led elsewhere meanwhile stays there.
    version = model.getVersionId();
    const { active } = store.getState();
    later(() => store.getState().active === active && tellPlace());
  };

  const listeners = [
    model.onDidChangeContent(onModel),
    editor.onDidChangeCursorPosition(({ source }) => source !== LED && onCursor()),
    editor.onDidFocusEditorText(onCursor),
  ];
  const stop = store.onText(onDocument);
  return () => {
    stop();
    for (const listener of listeners) listener.dispose();
  };
}

const editorOptions = (ariaLabel: string): Monaco.editor.IStandaloneEditorConstructionOptions => ({
  ariaLabel,
  automaticLayout: true,
  fontFamily: monospace(),
  fontSize: 12.5,
  lineHeight: 20,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  tabSize: 2,
  wordWrap: "on",
  wrappingIndent: "indent",
  padding: { top: 10, bottom: 24 },
  overviewRulerLanes: 2,
  unusualLineTerminators: "off",
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  stickyScroll: { enabled: false },
  fixedOverflowWidgets: true,
  // Without those in strings no `$` would offer variables: Monaco takes it for the beginning of a word.
  quickSuggestions: { strings: true, other: true, comments: false },
  // What the schema and the variables offer is meant; words that stand elsewhere in the text are in the way.
  wordBasedSuggestions: "off",
});
