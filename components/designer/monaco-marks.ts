import type * as Monaco from "monaco-editor/editor/editor.api.js";
import { issueText, type Issue } from "@/lib/template/issue";
import type { Locale } from "@/lib/template/wording";
import type { DesignerStore } from "./designer-store";
import { applyFix } from "./fix";
import { nodeNear } from "./json-places";
import type { MonacoApi } from "./monaco-setup";

/** Says of a cursor that somebody elsewhere led it, so that it does not lead them back. */
export const LED = "studio.led";

type Options = {
  monaco: MonacoApi;
  editor: Monaco.editor.IStandaloneCodeEditor;
  model: Monaco.editor.ITextModel;
  store: DesignerStore;
  locale: Locale;
  fixLabel: (issue: Issue) => string;
  /** CSS classes of a variable and of the place that is pointed at. */
  classNames: { variable: string; active: string };
};

/** Issues as markers with their fixes, variables as chips, and the place that form or phone point at. */
export function markModel({ monaco, editor, model, store, locale, fixLabel, classNames }: Options): () => void {
  const variables = editor.createDecorationsCollection();
  const pointed = editor.createDecorationsCollection();
  const severities = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning, note: monaco.MarkerSeverity.Hint };

  const rangeOf = (offset: number, length: number) => {
    const { lines } = store.getState().history.document;
    const [from, to] = [lines.range(offset, 0), lines.range(offset + length, 0)];
    return new monaco.Range(from.line, from.column, to.line, to.column);
  };
  const rangeOfIssue = ({ range: { offset, length } }: Issue) => rangeOf(offset, Math.max(1, length));

  const showIssues = (issues: readonly Issue[]) => {
    const markers = issues.map((issue) => {
      const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeOfIssue(issue);
      const place = { startLineNumber, startColumn, endLineNumber, endColumn };
      return { ...place, severity: severities[issue.severity], message: issueText(issue, locale), code: issue.code };
    });
    monaco.editor.setModelMarkers(model, "studio", markers);
    const names = [...store.getState().history.document.text.matchAll(/"\$[A-Za-z_]\w{0,63}\$"/g)];
    variables.set(
      names.map(({ index, 0: name }) => ({ range: rangeOf(index, name.length), options: { inlineClassName: classNames.variable } })),
    );
  };

  const showPlace = () => {
    const { active, document } = store.getState();
    pointed.clear();
    if (!active || active.origin === "json") return;
    const spot = document.tree ? nodeNear(document.tree, active.pointer) : document.broken?.range;
    if (!spot) return;
    const range = rangeOf(spot.offset, spot.length);
    pointed.set([{ range, options: { isWholeLine: true, className: classNames.active } }]);
    editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Immediate);
    if (active.origin !== "tray" && active.origin !== "phone") return;
    // The cursor waits there, inside of a text's quotes, or right before what broke it; folds around it open.
    const isText = !document.broken && spot.length > 1 && document.text[spot.offset] === '"';
    editor.setPosition(rangeOf(spot.offset + (isText ? 1 : 0), 0).getStartPosition(), LED);
    // Only here can a broken text be mended.
    if (document.broken && active.origin === "tray") editor.focus();
  };

  let shown: { issues?: readonly Issue[]; serial?: number | undefined } = {};
  const onState = () => {
    const { issues, active } = store.getState();
    if (issues !== shown.issues) showIssues(issues);
    if (active?.serial !== shown.serial) showPlace();
    shown = { issues, serial: active?.serial };
  };

  const command = monaco.editor.addCommand({
    id: "studio.fix",
    run: (_accessor, code: string, pointer: string) => {
      const issue = store.getState().issues.find((each) => each.code === code && each.pointer === pointer);
      if (issue) applyFix(store, issue);
    },
  });
  const fixes = monaco.languages.registerCodeActionProvider("json", {
    provideCodeActions: (asked, range) => {
      if (asked !== model) return null;
      const near = store.getState().issues.filter((issue) => issue.fix && rangeOfIssue(issue).intersectRanges(range));
      const actions = near.map((issue) => {
        const title = fixLabel(issue);
        return { title, kind: "quickfix", command: { id: "studio.fix", title, arguments: [issue.code, issue.pointer] } };
      });
      return { actions, dispose: () => {} };
    },
  });
  const stop = store.subscribe(onState);
  onState();
  return () => {
    stop();
    command.dispose();
    fixes.dispose();
  };
}
