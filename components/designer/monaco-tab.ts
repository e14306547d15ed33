import type * as Monaco from "monaco-editor/editor/editor.api.js";
import type { MonacoApi } from "./monaco-setup";

/** Where Esc has something else to do: it closes what is open or drops a selection first. */
const NOTHING_TO_CLOSE = [
  "suggestWidgetVisible",
  "findWidgetVisible",
  "editorHoverVisible",
  "markersNavigationVisible",
  "codeActionMenuVisible",
  "inSnippetMode",
  "editorHasSelection",
  "editorHasMultipleSelections",
]
  .map((key) => `!${key}`)
  .join(" && ");

/**
 * Ways out of the editor for the keyboard: after Esc the next Tab leaves it; after Ctrl M every Tab does, until Ctrl M again. `onTab` is
 * told whether Tab leaves. F6 is the designer's (use-pane-focus.ts).
 */
export function bindTab(
  { KeyCode, KeyMod }: MonacoApi,
  editor: Monaco.editor.IStandaloneCodeEditor,
  { label, onTab }: { label: string; onTab: (leaves: boolean) => void },
): () => void {
  let leaves: "never" | "once" | "always" = "never";
  const set = (next: typeof leaves) => {
    if (leaves === next) return;
    leaves = next;
    editor.updateOptions({ tabFocusMode: next !== "never" });
    onTab(next !== "never");
  };
  const isKept: ReadonlySet<Monaco.KeyCode> = new Set([KeyCode.Tab, KeyCode.Shift, KeyCode.Escape, KeyCode.Ctrl]);
  const endOnce = () => {
    if (leaves === "once") set("never");
  };
  const listeners = [
    editor.addAction({
      id: "studio.tabOnce",
      label: `Esc: ${label}`,
      keybindings: [KeyCode.Escape],
      keybindingContext: `editorTextFocus && ${NOTHING_TO_CLOSE}`,
      run: () => {
        if (leaves === "never") set("once");
      },
    }),
    editor.addAction({
      id: "studio.tab",
      label,
      // Control on a Mac as well: there Monaco calls it WinCtrl.
      keybindings: [KeyMod.CtrlCmd | KeyCode.KeyM, KeyMod.WinCtrl | KeyCode.KeyM],
      run: () => set(leaves === "always" ? "never" : "always"),
    }),
    editor.onKeyDown(({ keyCode }) => {
      if (!isKept.has(keyCode)) endOnce();
    }),
    editor.onDidBlurEditorText(endOnce),
  ];
  return () => {
    for (const listener of listeners) listener.dispose();
  };
}
