import type * as Monaco from "monaco-editor/editor/editor.api.js";
import { findVariable, isVariableName, type VariableContract } from "@/lib/template/contract";
import { sourceWords } from "@/lib/template/source-words";
import { inWords, type Locale } from "@/lib/template/wording";
import type { DesignerStore } from "./designer-store";
import { variableSpot } from "./json-places";
import type { MonacoApi } from "./monaco-setup";

export type VariableWords = { newVariable: string; newVariableHelp: string; source: string; sample: string };

type Options = { monaco: MonacoApi; model: Monaco.editor.ITextModel; store: DesignerStore; locale: Locale; words: VariableWords };

/**
 * Variables in the editor: after a `$` that begins a text they are offered with their meaning, and what is typed there is offered as a new
 * one; a hover tells where the value comes from. For this model alone.
 */
export function offerVariables({ monaco, model, store, locale, words }: Options): () => void {
  const tell = ({ meaning, source, sample }: VariableContract): string => {
    const origin = `${words.source}${inWords(sourceWords(source), locale)}`;
    return [meaning, origin, ...(sample ? [`${words.sample}${sample}`] : [])].map(asMarkdown).join("\n\n");
  };
  const spotAt = (asked: Monaco.editor.ITextModel, { lineNumber, column }: Monaco.IPosition) => {
    const spot = asked === model ? variableSpot(asked.getLineContent(lineNumber), column - 1) : null;
    return spot && { ...spot, range: new monaco.Range(lineNumber, spot.start + 1, lineNumber, spot.end + 1) };
  };

  const completion = monaco.languages.registerCompletionItemProvider("json", {
    triggerCharacters: ["$"],
    provideCompletionItems: (asked, position) => {
      const spot = spotAt(asked, position);
      if (!spot) return { suggestions: [] };
      const { contract } = store.getState().document;
      const offer = (name: string, description: string, documentation: string, sortText: string) => ({
        label: { label: `$${name}$`, description },
        kind: monaco.languages.CompletionItemKind.Variable,
        documentation: { value: documentation },
        insertText: `$${name}$`,
        range: spot.range,
        sortText,
      });
      const known = Object.entries(contract.variables).map(([name, entry], index) =>
        offer(name, entry.meaning, tell(entry), `0${String(index).padStart(4, "0")}`),
      );
      const isNew = isVariableName(spot.typed) && !findVariable(contract, spot.typed);
      const suggestions = isNew ? [...known, offer(spot.typed, words.newVariable, words.newVariableHelp, "1")] : known;
      // What is new depends on every further key.
      return { suggestions, incomplete: true };
    },
  });

  const hover = monaco.languages.registerHoverProvider("json", {
    provideHover: (asked, position) => {
      const spot = spotAt(asked, position);
      const entry = spot && findVariable(store.getState().document.contract, spot.name);
      return entry ? { range: spot.range, contents: [{ value: `\`$${spot.name}$\`` }, { value: tell(entry) }] } : null;
    },
  });
  return () => {
    completion.dispose();
    hover.dispose();
  };
}

/** Words of people are no markup. */
const asMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>|~$]/g, "\\$&");
