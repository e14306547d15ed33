import { describe, expect, it } from "vitest";
import { timelineOf } from "./timeline";

const phone = { shown: "success", ms: 77, status: 200, passId: "2026" } as const;
const row = { id: "1", receivedAt: "", answeredAt: "", cause: null, deliveries: 1, durationMs: 62, answer: null };
const words = (entries: ReturnType<typeof timelineOf>) => entries.map(({ name, state, late }) => `${name} ${state}${late ? " late" : ""}`);
const STEPS = [
  { name: "received", atMs: 0 },
  { name: "committed", atMs: 2.1 },
];

describe("the time line", () => {
  it("says what will happen before anything was played, without a figure", () => {
    const entries = timelineOf({ running: false, phone: null, ledger: null });
    expect(words(entries)).toEqual(["page todo", "received todo", "committed todo", "instance.add todo", "answered todo", "wallet todo"]);
    expect(entries.every(({ step }) => step === undefined)).toBe(true);
  });

  it("goes as far as the ledger while it runs", () => {
    const none = timelineOf({ running: true, phone: null, ledger: { callback: null, claim: null } });
    expect(words(none).slice(0, 3)).toEqual(["page done", "received now", "committed todo"]);
    const arrived = timelineOf({
      running: true,
      phone: null,
      ledger: { callback: { ...row, verdict: "processing", steps: [] }, claim: null },
    });
    expect(words(arrived).slice(1, 4)).toEqual(["received done", "committed done", "instance.add now"]);
  });

  it("has the steps of the ledger in their order, with its figures", () => {
    const steps = [
      ...STEPS,
      { name: "instance.add", atMs: 58, ms: 55.5, outcome: "accepted" },
      { name: "stored", atMs: 60 },
      { name: "answered", atMs: 62, outcome: "issued" },
    ];
    const entries = timelineOf({ running: false, phone, ledger: { callback: { ...row, verdict: "issued", steps }, claim: null } });
    expect(words(entries)).toEqual(
      ["page", "received", "committed", "instance.add", "stored", "answered", "wallet"].map((name) => `${name} done`),
    );
    expect(entries[3]?.step).toMatchObject({ atMs: 58, ms: 55.5 });
  });

  it("shows the call that the deadline cut off as open, and what came after the answer behind the phone, without a second answer", () => {
    const steps = [
      ...STEPS,
      { name: "answered", atMs: 3_000, outcome: "processing" },
      { name: "instance.add", atMs: 10_010, ms: 10_005, outcome: "accepted" },
      { name: "answered", atMs: 10_012, outcome: "issued" },
    ];
    const ledger = { callback: { ...row, verdict: "processing", cause: "deadline", steps }, claim: null };
    const entries = timelineOf({ running: false, phone: { ...phone, shown: "failed-but-issued" }, ledger });
    expect(words(entries).slice(3)).toEqual(["instance.add open", "answered open", "wallet done", "instance.add done late"]);
  });

  it("shows where it broke when the callback never came, or Alipay refused", () => {
    const nowhere = { ...phone, shown: "failed", passId: null } as const;
    expect(words(timelineOf({ running: false, phone: nowhere, ledger: { callback: null, claim: null } }))).toEqual([
      "page done",
      "received bad",
      "wallet bad",
    ]);
    const steps = [...STEPS, { name: "instance.add", atMs: 9, outcome: "refused" }, { name: "answered", atMs: 11, outcome: "failed" }];
    const refused = timelineOf({ running: false, phone: nowhere, ledger: { callback: { ...row, verdict: "failed", steps }, claim: null } });
    expect(words(refused).slice(3)).toEqual(["instance.add bad", "answered bad", "wallet bad"]);
  });
});
