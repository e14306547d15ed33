import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ActionResult } from "@/lib/errors";
import { DraftSaver, type Draft } from "./draft-saver";

type Answer = ActionResult<{ revision: number; savedAt: Date }>;

const contract = { variables: {} };
const savedAt = new Date("2026-11-23T04:00:00Z");
const refusal = (code: "draft_outdated" | "unavailable" | "forbidden"): Answer => ({ ok: false, error: { code, params: {} } });

/** A saver whose server answers when the test says so. */
function open() {
  const draft: Draft = { text: "a", contract };
  const sent: { text: string; expectedRevision: number; answer: (answer: Answer) => Promise<void> }[] = [];
  const saver = new DraftSaver({
    revision: 1,
    savedAt,
    saved: { ...draft },
    read: () => ({ ...draft }),
    save: ({ text, expectedRevision }) =>
      new Promise((resolve) => {
        const answer = async (value: Answer) => {
          resolve(value);
          await vi.advanceTimersByTimeAsync(0);
        };
        sent.push({ text, expectedRevision, answer });
      }),
    load: async () => ({ text: "theirs", contract, revision: 7, updatedAt: savedAt }),
  });
  const type = (text: string) => {
    draft.text = text;
    saver.touch();
  };
  const accept = (index: number, revision: number) => sent[index]?.answer({ ok: true, value: { revision, savedAt } });
  return { saver, draft, sent, type, accept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("saves once after a pause, the newest text over the revision it was made from", async () => {
  const { saver, sent, type, accept } = open();
  type("ab");
  await vi.advanceTimersByTimeAsync(500);
  type("abc");
  expect(saver.getState().kind).toBe("pending");
  await vi.advanceTimersByTimeAsync(799);
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toMatchObject([{ text: "abc", expectedRevision: 1 }]);
  expect(saver.getState().kind).toBe("saving");
  await accept(0, 2);
  expect(saver.getState()).toEqual({ kind: "saved", at: savedAt });
  expect(saver.isUnsaved).toBe(false);
});

test("says saved only for exactly what the server has: what was typed meanwhile is saved next", async () => {
  const { saver, sent, type, accept } = open();
  type("ab");
  await vi.advanceTimersByTimeAsync(800);
  type("abc");
  await accept(0, 2);
  expect(saver.getState().kind).toBe("pending");
  await vi.advanceTimersByTimeAsync(800);
  expect(sent[1]).toMatchObject({ text: "abc", expectedRevision: 2 });
  await accept(1, 3);
  expect(saver.getState().kind).toBe("saved");
});

test("flush saves at once, waits for a save under way, and resolves when the newest text is there", async () => {
  const { saver, sent, type, accept } = open();
  type("ab");
  const flushed = saver.flush();
  expect(sent).toHaveLength(1);
  type("abc");
  await accept(0, 2);
  expect(sent).toMatchObject([{ text: "ab" }, { text: "abc", expectedRevision: 2 }]);
  await accept(1, 3);
  expect(await flushed).toMatchObject({ kind: "saved" });
  expect(saver.revision).toBe(3);
});

test("sends nothing when a change was taken back", async () => {
  const { saver, sent, type } = open();
  type("ab");
  type("a");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(0);
  expect(saver.getState().kind).toBe("saved");
});

describe("a save that failed", () => {
  test("is told, and tried again by itself when the reason may pass", async () => {
    const { saver, sent, type, accept } = open();
    type("ab");
    await vi.advanceTimersByTimeAsync(800);
    await sent[0]?.answer(refusal("unavailable"));
    expect(saver.getState()).toMatchObject({ kind: "failed", error: { code: "unavailable" } });
    expect(saver.isUnsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(4_000);
    await accept(1, 2);
    expect(saver.getState().kind).toBe("saved");
  });

  test("is not hammered on when it is refused for good", async () => {
    const { saver, sent, type } = open();
    type("ab");
    await vi.advanceTimersByTimeAsync(800);
    await sent[0]?.answer(refusal("forbidden"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.getState().kind).toBe("failed");
  });
});

describe("when somebody else has saved", () => {
  async function meetConflict() {
    const opened = open();
    opened.type("mine");
    await vi.advanceTimersByTimeAsync(800);
    await opened.sent[0]?.answer(refusal("draft_outdated"));
    expect(opened.saver.getState()).toMatchObject({ kind: "conflict", theirs: { text: "theirs", revision: 7 } });
    return opened;
  }

  test("nothing more is sent until one side is chosen", async () => {
    const { sent, type, saver } = await meetConflict();
    type("mine too");
    await saver.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  test("mine goes over theirs, from their revision", async () => {
    const { sent, saver, accept } = await meetConflict();
    const resolved = saver.resolve("mine");
    expect(sent[1]).toMatchObject({ text: "mine", expectedRevision: 7 });
    await accept(1, 8);
    await resolved;
    expect(saver.getState().kind).toBe("saved");
  });

  test("the same text on both sides is no conflict: a save whose answer was lost, or another page of this tab", async () => {
    const { sent, saver, type } = open();
    type("theirs");
    await vi.advanceTimersByTimeAsync(800);
    await sent[0]?.answer(refusal("draft_outdated"));
    expect(saver.getState().kind).toBe("saved");
    expect(saver.revision).toBe(7);
    expect(saver.isUnsaved).toBe(false);
  });

  test("theirs needs no save", async () => {
    const { sent, saver, draft } = await meetConflict();
    draft.text = "theirs";
    await saver.resolve("theirs");
    expect(sent).toHaveLength(1);
    expect(saver.revision).toBe(7);
    expect(saver.getState().kind).toBe("saved");
  });
});

describe("a page that is opened again", () => {
  test("waits for what the one that was left still sends, and saves over its revision", async () => {
    const left = open();
    left.type("b");
    const flushed = left.saver.flush();
    const back = open();
    back.draft.text = "bc";
    back.saver.startFrom(1, left.saver);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(back.sent).toEqual([]);
    await left.accept(0, 2);
    await flushed;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(back.sent).toMatchObject([{ text: "bc", expectedRevision: 2 }]);
  });

  test("the one that was left sends nothing more", async () => {
    const left = open();
    left.type("b");
    void left.saver.flush();
    left.draft.text = "bcd";
    const ended = left.saver.end();
    await left.accept(0, 2);
    expect(await ended).toBe(2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(left.sent).toHaveLength(1);
    expect(left.saver.isUnsaved).toBe(false);
  });
});
