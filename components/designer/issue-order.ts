import type { Pointer } from "@/lib/json/pointer";
import type { Issue, Severity } from "@/lib/template/issue";

/** All findings of one rule; `fixable` of them bring a way out. */
export type IssueKind = { readonly code: string; readonly issues: readonly Issue[]; readonly fixable: number };

export type IssueGroup = { readonly severity: Severity; readonly count: number; readonly kinds: readonly IssueKind[] };

const ORDER: readonly Severity[] = ["error", "warning", "note"];

/** The gravest first; among equals a kind after the other, in the order of the text. What is empty is left out. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  return ORDER.flatMap((severity) => {
    const own = issues.filter((issue) => issue.severity === severity);
    const kinds = [...new Set(own.map(({ code }) => code))].map((code) => {
      const same = own.filter((issue) => issue.code === code);
      return { code, issues: same, fixable: same.filter(({ fix }) => fix).length };
    });
    return own.length > 0 ? [{ severity, count: own.length, kinds }] : [];
  });
}

/** Every issue in the order in which the groups show them. */
export const issuesOf = (groups: readonly IssueGroup[]): Issue[] => groups.flatMap(({ kinds }) => kinds.flatMap(({ issues }) => issues));

/** Where somebody has been in the list. The place in it counts once the issue itself is gone. */
export type Visit = { readonly code: string; readonly pointer: Pointer; readonly index: number };

/** The place of the visited issue, or of the one that moved up when it went away; the first before any visit. */
export function placeOf(list: readonly Issue[], visit: Visit | null): { index: number; isSame: boolean } {
  if (!visit) return { index: 0, isSame: false };
  const index = list.findIndex(({ code, pointer }) => code === visit.code && pointer === visit.pointer);
  return index === -1 ? { index: Math.min(visit.index, Math.max(0, list.length - 1)), isSame: false } : { index, isSame: true };
}

/** The issue to go to next or before, round and round; the first, or the last, before any visit. Null when there is none. */
export function stepFrom(list: readonly Issue[], visit: Visit | null, by: 1 | -1): { issue: Issue; index: number } | null {
  const { index: here, isSame } = placeOf(list, visit);
  const to = isSame || by === -1 ? here + by : here;
  const index = (to + list.length) % list.length;
  const issue = list[index];
  return issue ? { issue, index } : null;
}
