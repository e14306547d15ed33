import { applyTextEdits, setContract } from "@/lib/template/document";
import type { Fix, Issue } from "@/lib/template/issue";
import type { DesignerStore } from "./designer-store";

/** Takes the way out that an issue offers, as one step. A fix belongs to the text that was checked; for another it is gone. */
export function applyFix(store: DesignerStore, issue: Issue): void {
  const { fix } = issue;
  const { document, issues, isChecked } = store.getState();
  if (!fix || !isChecked || !issues.includes(issue)) return;
  take(store, [fix], { gesture: `fix:${issue.code}:${document.text.length}`, joins: "never" });
}

/** One fix may move the place of another, or make room for it: then the rules are asked again. No rule needs as many rounds. */
const MAX_ROUNDS = 20;

/** Takes every way out that the issues of one kind offer, as one step together. */
export function applyAllFixes(store: DesignerStore, code: string): void {
  const gesture = `fix-all:${code}:${store.getState().document.text.length}`;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    store.checkNow();
    if (!store.getState().isChecked) return;
    const fixes = store.getState().issues.flatMap(({ fix, code: own }) => (fix && own === code ? [fix] : []));
    if (fixes.length === 0) return;
    take(store, fixesApart(fixes), { gesture, joins: "always" });
  }
}

function take(store: DesignerStore, fixes: readonly Fix[], step: { gesture: string; joins: "always" | "never" }): void {
  store.change(
    (current) => {
      const edits = fixes.flatMap((fix) => fix.edits);
      const edited = applyTextEdits(current, edits);
      const contract = fixes.find((fix) => fix.contract)?.contract;
      return contract ? { ...edited, document: setContract(edited.document, contract).document } : edited;
    },
    { ...step, origin: "action" },
  );
}

/** Those that can be taken at once: no two of them touch, and one that brings a whole contract comes alone. */
function fixesApart(fixes: readonly Fix[]): Fix[] {
  const [first] = fixes;
  if (first?.contract) return [first];
  const chosen: Fix[] = [];
  for (const fix of fixes) if (!fix.contract && chosen.every((other) => isApart(fix, other))) chosen.push(fix);
  return chosen;
}

const isApart = (one: Fix, other: Fix): boolean =>
  one.edits.every((a) => other.edits.every((b) => a.offset + a.length < b.offset || b.offset + b.length < a.offset));
