import { formatEdits } from "@/lib/json/format";
import { applyTextEdits } from "@/lib/template/document";
import type { DesignerStore } from "./designer-store";

/** Lays the text out, as one step. Keys, texts and numbers keep their bytes. A broken text cannot be laid out: that leads to the break. */
export function formatDraft(store: DesignerStore): void {
  const { broken } = store.getState().history.document;
  if (broken) return store.activate(broken.pointer, "tray");
  store.change(
    (document) => (document.tree ? applyTextEdits(document, formatEdits(document.text, document.tree)) : { document, edits: [] }),
    {
      gesture: "format",
      origin: "action",
      joins: "never",
    },
  );
}
