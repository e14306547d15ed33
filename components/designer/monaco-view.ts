import type * as Monaco from "monaco-editor/editor/editor.api.js";
import { applyTextEdits } from "@/lib/template/document";
import type { Issue } from "@/lib/template/issue";
import { issueText } from "@/lib/template/rules/check";
import type { TextEdit } from "@/lib/template/text-edit";
import type { Locale } from "@/lib/template/wording";
import type { DesignerStore, TextChange } from "./designer-store";
import { applyFix } from "./fix";
import { nodeNear, pointerAt } from "./json-places";
import { MODEL_URI, type MonacoApi } from "./monaco-setup";

type Options = {
  monaco: MonacoApi;
  host: HTMLElement;
  store: DesignerStore;
  locale: Locale;
  label: string;
  fixLabel: (issue: Issue) => string;
  theme: string;
  isReadOnly: boolean;
  /** CSS classes of a variable and of the place that is pointed at. */
  classNames: { variable: string; active: string };
};

export type JsonEditor = { editor: Monaco.editor.IStandaloneCodeEditor; dispose: () => void };

/**
 * Binds Monaco to the document as a view of it. What is typed there goes into the document as edits; what changes elsewhere comes in as
 * edits, so that cursor, folding and selection stay. Places are handed over by line and column, because Monaco unifies line ends that
 * the document keeps. Monaco's undo and redo are the document's.
 */
export function createJsonEditor({ monaco, host, store, locale, label, fixLabel, theme, isReadOnly, classNames }: Options): JsonEditor {
  const uri = monaco.Uri.parse(MODEL_URI);
  monaco.editor.getModel(uri)?.dispose();
  const model = monaco.editor.createModel(store.getState().history.document.text, "json", uri);
  // Every way to undo (keys, menu, command) ends in these two.
  model.undo = () => store.undo();
  model.redo = () => store.redo();
  const editor = monaco.editor.create(host, {
    model,
    theme,
    readOnly: isReadOnly,
    ariaLabel: label,
    automaticLayout: true,
    fontSize: 12.5,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--mantine-font-family-monospace"),
    lineHeight: 20,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    tabSize: 2,
    detectIndentation: true,
    wordWrap: "on",
    wrappingIndent: "indent",
    padding: { top: 10, bottom: 24 },
    lineNumbersMinChars: 3,
    folding: true,
    glyphMargin: false,
    overviewRulerLanes: 2,
    renderLineHighlight: "line",
    unusualLineTerminators: "off",
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
    stickyScroll: { enabled: false },
    fixedOverflowWidgets: true,
    quickSuggestions: { strings: true, other: true, comments: false },
  });
  const variables = editor.createDecorationsCollection();
  const active = editor.createDecorationsCollection();
  let isFollowing = false;

  /** Lets a change of ours into the model without hearing it as the person's. */
  const follow = (edits: Monaco.editor.IIdentifiedSingleEditOperation[]) => {
    isFollowing = true;
    model.applyEdits(edits);
    isFollowing = false;
  };

  const onDocument = ({ before, edits, origin }: TextChange) => {
    if (origin === "json") return;
    const at = (offset: number) => before.lines.range(offset, 0);
    follow(
      edits.map(({ offset, length, text }) => {
        const [from, to] = [at(offset), at(offset + length)];
        return { range: new monaco.Range(from.line, from.column, to.line, to.column), text };
      }),
    );
    const first = edits[0];
    if (origin === "history" && first && editor.hasTextFocus()) {
      const { line, column } = store.getState().history.document.lines.range(first.offset + first.text.length, 0);
      editor.setPosition({ lineNumber: line, column });
      editor.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
    }
  };

  const onModel = ({ changes }: Monaco.editor.IModelContentChangedEvent) => {
    if (isFollowing) return;
    const { text, lines } = store.getState().history.document;
    const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
    const edits = changes.map(({ range, text: typed }): TextEdit => {
      const offset = lines.offsetOf(range.startLineNumber, range.startColumn);
      return { offset, length: lines.offsetOf(range.endLineNumber, range.endColumn) - offset, text: typed.replace(/\r\n|\r|\n/g, lineEnd) };
    });
    store.change((document) => applyTextEdits(document, edits), { gesture: "json", origin: "json" });
  };

  const rangeOf = (offset: number, length: number) => {
    const { lines } = store.getState().history.document;
    const [from, to] = [lines.range(offset, 0), lines.range(offset + length, 0)];
    return new monaco.Range(from.line, from.column, to.line, to.column);
  };

  let shown: { issues?: readonly Issue[]; serial?: number } = {};
  const showIssues = (issues: readonly Issue[]) => {
    const severities = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning, note: monaco.MarkerSeverity.Hint };
    monaco.editor.setModelMarkers(
      model,
      "studio",
      issues.map((issue) => {
        const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeOf(issue.range.offset, Math.max(1, issue.range.length));
        const message = issueText(issue, locale);
        return { severity: severities[issue.severity], message, code: issue.code, startLineNumber, startColumn, endLineNumber, endColumn };
      }),
    );
    const { text } = store.getState().history.document;
    variables.set(
      [...text.matchAll(/"\$[A-Za-z_]\w{0,63}\$"/g)].map((match) => ({
        range: rangeOf(match.index, match[0].length),
        options: { inlineClassName: classNames.variable },
      })),
    );
  };

  const onState = () => {
    const { issues, active: place, document: current } = store.getState();
    if (issues !== shown.issues) showIssues(issues);
    if (place?.serial !== shown.serial) {
      active.clear();
      if (place && place.origin !== "json") {
        const spot = current.tree ? nodeNear(current.tree, place.pointer) : current.broken?.range;
        if (spot) {
          const range = rangeOf(spot.offset, spot.length);
          active.set([{ range, options: { isWholeLine: true, className: classNames.active } }]);
          editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Immediate);
          if (current.broken && place.origin === "tray") {
            editor.setPosition(range.getStartPosition());
            editor.focus();
          }
        }
      }
    }
    shown = { issues, ...(place && { serial: place.serial }) };
  };

  const pointHere = () => {
    const { tree, lines } = store.getState().history.document;
    const position = editor.getPosition();
    if (tree && position && editor.hasTextFocus())
      store.activate(pointerAt(tree, lines.offsetOf(position.lineNumber, position.column)), "json");
  };

  const fixCommand = monaco.editor.addCommand({
    id: "studio.fix",
    run: (_accessor, code: string, pointer: string) => {
      const issue = store.getState().issues.find((each) => each.code === code && each.pointer === pointer);
      if (issue) applyFix(store, issue);
    },
  });
  const quickFixes = monaco.languages.registerCodeActionProvider("json", {
    provideCodeActions: (_model, range) => {
      const near = store
        .getState()
        .issues.filter(({ fix, range: { offset, length } }) => fix && rangeOf(offset, Math.max(1, length)).intersectRanges(range));
      const actions = near.map((issue) => ({
        title: fixLabel(issue),
        kind: "quickfix",
        command: { id: "studio.fix", title: fixLabel(issue), arguments: [issue.code, issue.pointer] },
      }));
      return { actions, dispose: () => {} };
    },
  });

  const stops = [store.onText(onDocument), store.subscribe(onState)];
  const listeners = [
    model.onDidChangeContent(onModel),
    editor.onDidChangeCursorPosition(pointHere),
    editor.onDidFocusEditorText(pointHere),
    fixCommand,
    quickFixes,
  ];
  onState();
  return {
    editor,
    dispose: () => {
      for (const stop of stops) stop();
      for (const listener of listeners) listener.dispose();
      editor.dispose();
      model.dispose();
    },
  };
}
