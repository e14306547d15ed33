import { applyTextEdits, setContract } from "@/lib/template/document";
import type { Issue } from "@/lib/template/issue";
import type { DesignerStore } from "./designer-store";

/** Takes the way out that an issue offers, as one step. A fix belongs to the text that was checked; for another it is gone. */
export function applyFix(store: DesignerStore, issue: Issue): void {
  const { fix } = issue;
  const { document, issues, isChecked } = store.getState();
  if (!fix || !isChecked || !issues.includes(issue)) return;
  store.change(
    (current) => {
      const edited = applyTextEdits(current, fix.edits);
      return fix.contract ? { ...edited, document: setContract(edited.document, fix.contract).document } : edited;
    },
    { gesture: `fix:${issue.code}:${document.text.length}`, origin: "action", joins: "never" },
  );
}
