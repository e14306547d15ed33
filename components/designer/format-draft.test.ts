import { expect, test } from "vitest";
import { emptyContract } from "@/lib/template/contract";
import { setContract } from "@/lib/template/document";
import { DesignerStore, type TextChange } from "./designer-store";
import { formatDraft } from "./format-draft";

const open = (text: string) => new DesignerStore({ text, contract: emptyContract, now: () => 0 });

test("laying out is one step of its own, and numbers, escapes and unknown keys keep their bytes", () => {
  const store = open('{"x":1e400,"y":"\\u7ea2\\/"}');
  store.change((document) => setContract(document, { variables: {} }), {
    gesture: "format",
    origin: "form",
  });
  formatDraft(store);
  expect(store.getState().document.text).toBe('{\n  "x": 1e400,\n  "y": "\\u7ea2\\/"\n}\n');
  store.undo();
  expect(store.getState().document.text).toBe('{"x":1e400,"y":"\\u7ea2\\/"}');
});

test("the editor follows by edits of white space alone", () => {
  const store = open('{"a":1}');
  const told: TextChange[] = [];
  store.onText((change) => void told.push(change));
  formatDraft(store);
  expect(told).toHaveLength(1);
  expect(told[0]?.origin).toBe("action");
  expect(told[0]?.edits.map(({ length, text }) => [length, text.trim()])).toEqual(told[0]?.edits.map(() => [0, ""]));
  formatDraft(store);
  expect(told).toHaveLength(1);
});

test("a broken text stays as it is, and the person is led to the break", () => {
  const store = open('{"a": }');
  formatDraft(store);
  expect(store.getState()).toMatchObject({ canUndo: false, active: { origin: "tray" } });
});
