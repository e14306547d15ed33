import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyContract } from "./contract";
import { inferContract } from "./contract-guess";
import { createDocument, insertAt, removeAt, setAt, setContract, setText } from "./document";
import { canRedo, canUndo, createHistory, push, readHistory, redo, undo, writeHistory, type History } from "./history";
import { applyEdits } from "../json/text-edit";

const type = (history: History, text: string, at: number, gesture = "field:/a"): History =>
  push(history, setAt(history.document, "/a", text), { gesture, at });

const change = (at: number) => ({ gesture: "form", at });

describe("history", () => {
  test("joins typing within 250 ms in one field into one step, and starts a new one after a pause or in another field", () => {
    let history = createHistory(createDocument('{"a":""}'));
    history = type(history, "x", 1000);
    history = type(history, "xy", 1249);
    history = type(history, "xyz", 1498);
    expect(history.past).toHaveLength(1);
    history = type(history, "xyz!", 1748);
    expect(history.past).toHaveLength(2);
    history = type(history, "other", 1749, "json");
    expect(history.past).toHaveLength(3);
    const back = undo(undo(undo(history).history).history).history;
    expect(back.document.text).toBe('{"a":""}');
    expect(canUndo(back)).toBe(false);
    expect(redo(back).history.document.text).toBe('{"a":"xyz"}');
  });

  test("joins nothing to a step from before a reload, whose clock stood later", () => {
    const before = type(createHistory(createDocument('{"a":""}')), "x", 90_000);
    expect(type(before, "xy", 1_000).past).toHaveLength(2);
  });

  test("joins a whole drag however long it takes, and never what says never", () => {
    let history = createHistory(createDocument('{"a":0}'));
    for (let step = 1; step < 5; step += 1) {
      history = push(history, setAt(history.document, "/a", step), { gesture: "drag", at: step * 5000, joins: "always" });
    }
    expect(history.past).toHaveLength(1);
    history = push(history, setAt(history.document, "/a", 9), { gesture: "drag", at: 20_001, joins: "never" });
    expect(history.past).toHaveLength(2);
  });

  test("starts a new step after an undo, however soon", () => {
    let history = type(type(createHistory(createDocument('{"a":""}')), "x", 100), "xy", 110, "json");
    history = type(undo(history).history, "xz", 120);
    expect(history.past).toHaveLength(2);
    expect(canRedo(history)).toBe(false);
    expect(undo(history).history.document.text).toBe('{"a":"x"}');
  });

  test("stores no step for equal states", () => {
    let history = createHistory(createDocument('{"a":""}'));
    history = type(history, "", 1);
    expect(canUndo(history)).toBe(false);
    history = type(history, "x", 2);
    history = type(history, "", 3);
    expect(canUndo(history)).toBe(false);
  });

  test("brings the contract back with the text", () => {
    const document = createDocument('{"a":"$x$"}', emptyContract);
    let history = createHistory(document);
    history = push(history, setContract(document, inferContract(document.value)), { gesture: "contract", at: 1 });
    const back = undo(history).history;
    expect(back.document.contract.variables).toEqual({});
    expect(Object.keys(redo(back).history.document.contract.variables)).toEqual(["x"]);
  });

  test("goes through broken texts and keeps the last good value", () => {
    let history = createHistory(createDocument('{"a":1}'));
    history = push(history, setText(history.document, '{"a":1'), { gesture: "json", at: 1 });
    history = push(history, setText(history.document, '{"a":12}'), { gesture: "json", at: 1000 });
    const broken = undo(history).history;
    expect(broken.document.broken).not.toBeNull();
    expect(broken.document.value).toEqual({ a: 12 });
    expect(undo(broken).history.document.text).toBe('{"a":1}');
  });

  test("any edits: undoing all gives the first text, redoing all the last, and the edits lead an editor along", () => {
    const changes = fc.array(fc.record({ text: fc.string({ maxLength: 8 }), at: fc.nat(200), gesture: fc.constantFrom("a", "b") }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(changes, (list) => {
        const first = createDocument("start");
        let at = 0;
        let history = createHistory(first);
        for (const change of list) {
          at += change.at;
          history = push(history, setText(history.document, change.text), { gesture: change.gesture, at });
        }
        const last = history.document.text;
        let editor = last;
        while (canUndo(history)) {
          const step = undo(history);
          editor = applyEdits(editor, step.edits);
          history = step.history;
          expect(history.document.text).toBe(editor);
        }
        expect(editor).toBe("start");
        history = readHistory(writeHistory(history), history.document);
        while (canRedo(history)) history = redo(history).history;
        expect(history.document.text).toBe(last);
      }),
    );
  });

  test("forgets the oldest steps beyond 1,000, never one of the last 500", () => {
    let history = createHistory(createDocument('{"a":""}'));
    for (let step = 0; step < 1_200; step += 1) history = type(history, `value ${step}`, step * 1000);
    expect(history.past).toHaveLength(1_000);
    expect(undo(history).history.document.text).toBe('{"a":"value 1198"}');
  });

  test("500 steps of a 99,999 character text take less than 20 MB, for no step holds on to a whole text", () => {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    if (typeof collect !== "function") throw new Error("no garbage collector to call");
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const list = Array.from({ length: 500 }, (_, index) => `第 ${index} 条：每人每天限领一张，不与其他优惠同享。`.padEnd(190, "。"));
    let history = createHistory(createDocument(JSON.stringify({ list, filler: "" })));
    history = push(history, setAt(history.document, "/filler", "x".repeat(99_999 - history.document.text.length)), change(0));
    expect(history.document.text).toHaveLength(99_999);
    const before = used();
    for (let step = 1; step <= 500; step += 1) {
      const at = `/list/${step - 1}`;
      const edit = [
        setAt(history.document, at, `新的第 ${step} 条说明文字`),
        insertAt(history.document, at, list[step - 1]),
        removeAt(history.document, at),
      ];
      history = push(history, edit[step % 3] ?? setAt(history.document, at, ""), change(step * 1000));
    }
    expect(history.past).toHaveLength(501);
    expect(used() - before).toBeLessThan(20_000_000);
    expect(writeHistory(history).length).toBeLessThan(1_000_000);
  });

  test("reads a damaged store, or one of another text, as an empty history", () => {
    const history = type(createHistory(createDocument('{"a":""}')), "x", 1);
    expect(canUndo(readHistory(writeHistory(history), history.document))).toBe(true);
    for (const [text, document] of [
      ["{", history.document],
      ["{}", history.document],
      [writeHistory(history), createDocument("{}")],
    ] as const) {
      expect(canUndo(readHistory(text, document))).toBe(false);
    }
  });
});
