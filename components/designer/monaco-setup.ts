import type * as Monaco from "monaco-editor/editor/editor.api.js";
import { fetchCode } from "@/components/ui/late";
import { jsonSchema } from "@/lib/template/json-schema";
import type { Locale } from "@/lib/template/wording";

export type MonacoApi = typeof Monaco;

/** One document is open at a time; the schema belongs to this address alone. */
export const MODEL_URI = "inmemory://studio/template.json";

let loading: Promise<MonacoApi> | undefined;

/** Fetches the editor, about a megabyte, when the designer first shows its JSON. */
export function loadMonaco(locale: Locale): Promise<MonacoApi> {
  loading ??= fetchCode(() => load(locale)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading.then(async (monaco) => {
    const { jsonDefaults } = await import("monaco-editor/languages/features/json/register.js");
    // Laying out is ours as well (format-draft.ts): one step of the document's history, and every token keeps its bytes.
    jsonDefaults.setModeConfiguration({
      ...jsonDefaults.modeConfiguration,
      documentFormattingEdits: false,
      documentRangeFormattingEdits: false,
    });
    // What is wrong is said by our own rules, as markers; from Monaco come completion, hover and folding.
    jsonDefaults.setDiagnosticsOptions({
      validate: false,
      enableSchemaRequest: false,
      schemas: [{ uri: "inmemory://studio/template.schema.json", fileMatch: [MODEL_URI], schema: jsonSchema(locale) }],
    });
    return monaco;
  });
}

async function load(locale: Locale): Promise<MonacoApi> {
  // Monaco's own words (find, menus) are read once, while it is loaded.
  if (locale === "zh-CN") await import("monaco-editor/nls/lang/zh-cn.js");
  self.MonacoEnvironment = {
    getWorker: (_id, label) =>
      label === "json"
        ? new Worker(new URL("monaco-editor/languages/features/json/json.worker.js", import.meta.url), { type: "module" })
        : new Worker(new URL("monaco-editor/editor/editor.worker.js", import.meta.url), { type: "module" }),
  };
  const [monaco, { StandaloneServices }, { IStorageService }] = await Promise.all([
    import("monaco-editor/editor/editor.api.js"),
    import("monaco-editor/editor/standalone/browser/standaloneServices.js"),
    import("monaco-editor/platform/storage/common/storage.js"),
    import("monaco-editor/features/register.all.js"),
    import("monaco-editor/languages/features/json/register.js"),
  ]);
  // Completions show their help from the first, instead of hiding it behind a key.
  StandaloneServices.get(IStorageService).store("expandSuggestionDocs", true, 0, 0);
  return monaco;
}

export const monospace = (): string => getComputedStyle(document.documentElement).getPropertyValue("--mantine-font-family-monospace");

/** Monaco wants colours as numbers: they are read from the theme's variables, so that they are written once. */
export function defineTheme(monaco: MonacoApi, scheme: "light" | "dark"): string {
  const styles = getComputedStyle(document.documentElement);
  const color = (name: string) => styles.getPropertyValue(name).trim();
  const token = (name: string) => color(name).replace("#", "");
  const name = `studio-${scheme}`;
  monaco.editor.defineTheme(name, {
    base: scheme === "dark" ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      { token: "string.key.json", foreground: token("--studio-accent-text") },
      { token: "string.value.json", foreground: token("--studio-good-text") },
      { token: "number.json", foreground: token("--studio-warn-text") },
      { token: "keyword.json", foreground: token("--studio-warn-text") },
      { token: "delimiter", foreground: token("--studio-muted") },
    ],
    colors: {
      "editor.background": color("--studio-page"),
      "editor.foreground": color("--studio-text"),
      "editor.lineHighlightBackground": color("--studio-panel"),
      "editor.lineHighlightBorder": color("--studio-panel"),
      "editorLineNumber.foreground": color("--studio-muted"),
      "editorLineNumber.activeForeground": color("--studio-text"),
      "editorGutter.background": color("--studio-page"),
      "editorIndentGuide.background1": color("--studio-line"),
      "editorIndentGuide.activeBackground1": color("--studio-line-strong"),
      "editorWidget.background": color("--studio-raised"),
      "editorWidget.border": color("--studio-line-strong"),
      "editorHoverWidget.background": color("--studio-raised"),
      "editorHoverWidget.border": color("--studio-line-strong"),
      "editorSuggestWidget.background": color("--studio-raised"),
      "editorStickyScroll.background": color("--studio-page"),
      focusBorder: color("--studio-accent"),
    },
  });
  return name;
}
