"use client";
import { useState } from "react";
import type { Pointer } from "@/lib/json/pointer";
import type { Issue } from "@/lib/template/issue";
import { showRawAt, writeRawAt } from "@/lib/template/raw-value";
import { useDesigner, useDesignerState } from "./designer-context";

/** What stands in the input, why it is no JSON, and what the document showed when it was typed. */
type Draft = { text: string; problem: Issue | null; shown: string };

/**
 * A value of the template as JSON text in an input. It goes into the document whenever it is JSON; until then it stays in the input alone,
 * and gives way when the value changes elsewhere. While the template is broken the last text stays.
 */
export function useRawInput(pointer: Pointer) {
  const store = useDesigner();
  const newest = useDesignerState((state) => showRawAt(state.document, pointer));
  const [shown, setShown] = useState(newest ?? "");
  const [draft, setDraft] = useState<Draft | null>(null);
  if (newest !== undefined && newest !== shown) setShown(newest);
  const typed = draft?.shown === (newest ?? shown) ? draft : null;

  const type = (text: string) => {
    let problem: Issue | null = null;
    store.change(
      (document) => {
        const written = writeRawAt(document, pointer, text);
        if (written.ok) return written.edited;
        problem = written.problem;
        return { document, edits: [] };
      },
      { gesture: `raw:${pointer}`, origin: "form" },
    );
    setDraft({ text, problem, shown: showRawAt(store.getState().document, pointer) ?? shown });
  };
  return { text: typed?.text ?? newest ?? shown, problem: typed?.problem ?? null, type };
}
