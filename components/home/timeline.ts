import type { LedgerStep } from "@/lib/callback/ledger";
import type { Play, PlayLedger } from "@/lib/claim/play";

/** `open`: begun, and nobody knows how it ends. `todo`: not reached. */
export type EntryState = "done" | "now" | "open" | "bad" | "todo";

/** `page` and `wallet` are the phone's; every other name is a step of the ledger, with `step` once it was measured. */
export type TimelineEntry = {
  name: string;
  state: EntryState;
  step?: LedgerStep;
  /** It happened after the answer had left. */
  late?: true;
};

export type Story = { running: boolean; phone: Play["phone"] | null; ledger: PlayLedger | null };

const AHEAD = ["received", "committed", "instance.add", "answered"];

function stateOf({ outcome }: LedgerStep): EntryState {
  if (outcome === "refused" || outcome === "failed") return "bad";
  return outcome === "unknown" || outcome === "processing" ? "open" : "done";
}

/**
 * A played claim from the tap to the wallet. Before anything was played: what will happen. While it runs: as far as the ledger has it.
 * Afterwards: every step that the ledger measured, those that came after the answer behind the phone's.
 */
export function timelineOf({ running, phone, ledger }: Story): TimelineEntry[] {
  const callback = ledger?.callback ?? null;
  if (running) return [{ name: "page", state: "done" }, ...aheadOf(callback !== null), { name: "wallet", state: "todo" }];
  if (!phone) return ["page", ...AHEAD, "wallet"].map((name) => ({ name, state: "todo" }));
  const wallet: TimelineEntry = { name: "wallet", state: phone.passId === null ? "bad" : "done" };
  if (!callback) return [{ name: "page", state: "done" }, { name: "received", state: "bad" }, wallet];

  const entries = callback.steps.map((step): TimelineEntry => ({ name: step.name, state: stateOf(step), step }));
  const answered = entries.findIndex(({ name }) => name === "answered");
  const prompt = answered < 0 ? entries : entries.slice(0, answered);
  // A result that came after the answer had left settles the claim; the answer that it would have been never left.
  const after = answered < 0 ? [] : entries.slice(answered + 1).filter(({ name }) => name !== "answered");
  const late = after.map((entry): TimelineEntry => ({ ...entry, late: true }));
  // The deadline cut a call off: the ledger has no step of it yet, or only a late one.
  const cutOff = callback.verdict === "processing" && !prompt.some(({ name }) => name === "instance.add" || name === "query");
  return [
    { name: "page", state: "done" },
    ...prompt,
    ...(cutOff ? [{ name: "instance.add", state: "open" } as const] : []),
    ...(answered < 0 ? [] : entries.slice(answered, answered + 1)),
    wallet,
    ...late,
  ];
}

/** The row is committed before anything is asked of Alipay, so a row without an answer means that Alipay is being waited for. */
function aheadOf(arrived: boolean): TimelineEntry[] {
  if (!arrived) return AHEAD.map((name, index) => ({ name, state: index === 0 ? "now" : "todo" }));
  return AHEAD.map((name) => ({ name, state: name === "instance.add" ? "now" : name === "answered" ? "todo" : "done" }));
}
