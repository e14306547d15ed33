import { expect, test } from "vitest";
import { setAt } from "@/lib/template/document";
import { keepDraft, restoreDraft } from "./draft-keeper";
import { DesignerStore } from "./designer-store";

function createStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: () => null,
    get length() {
      return items.size;
    },
  };
}

const open = (text = '{"a": 1}') => new DesignerStore({ text, contract: { variables: {} }, now: () => 0 });
const type = (store: DesignerStore, value: number) =>
  store.change((document) => setAt(document, "/a", value), { gesture: `a${value}`, origin: "form" });
const textOf = (store: DesignerStore) => store.getState().history.document.text;

test("a reload in the middle of typing loses neither text nor steps", () => {
  const storage = createStorage();
  const before = open();
  type(before, 2);
  type(before, 3);
  keepDraft(storage, "t1", before, { revision: 4, isUnsaved: false });
  const after = open();
  restoreDraft(storage, "t1", after, 4);
  expect(textOf(after)).toBe('{"a": 3}');
  after.undo();
  after.undo();
  expect(textOf(after)).toBe('{"a": 1}');
  after.redo();
  expect(textOf(after)).toBe('{"a": 2}');
});

test("what was kept is left alone when somebody else has saved since, and for other templates", () => {
  const storage = createStorage();
  const before = open();
  type(before, 2);
  keepDraft(storage, "t1", before, { revision: 4, isUnsaved: false });
  const other = open();
  restoreDraft(storage, "t2", other, 4);
  expect(textOf(other)).toBe('{"a": 1}');
  const newer = open('{"a": 9}');
  expect(restoreDraft(storage, "t1", newer, 5)).toBe(5);
  expect(textOf(newer)).toBe('{"a": 9}');
});

test("what was never saved comes back over what somebody else has saved since, and says what it was made from", () => {
  const storage = createStorage();
  const before = open();
  type(before, 2);
  keepDraft(storage, "t1", before, { revision: 4, isUnsaved: true });
  const newer = open('{"a": 9}');
  expect(restoreDraft(storage, "t1", newer, 5)).toBe(4);
  expect(textOf(newer)).toBe('{"a": 2}');
});

test("a page that is shown again as it was before the last save gets the newer draft of this tab", () => {
  const storage = createStorage();
  const before = open();
  type(before, 2);
  keepDraft(storage, "t1", before, { revision: 5, isUnsaved: false });
  const stale = open();
  expect(restoreDraft(storage, "t1", stale, 4)).toBe(5);
  expect(textOf(stale)).toBe('{"a": 2}');
});

test("the steps come back after a save, too: the text is the same, the revision newer", () => {
  const storage = createStorage();
  const before = open();
  type(before, 2);
  keepDraft(storage, "t1", before, { revision: 4, isUnsaved: false });
  const after = open('{"a": 2}');
  restoreDraft(storage, "t1", after, 5);
  after.undo();
  expect(textOf(after)).toBe('{"a": 1}');
});

test("what somebody else has set of a variable meanwhile is not written over by the same text", () => {
  const storage = createStorage();
  const before = open('{"a": "$x$"}');
  keepDraft(storage, "t1", before, { revision: 4, isUnsaved: false });
  const entry = { meaning: "别人写的", kind: "text", source: { type: "link" }, sample: "" } as const;
  const newer = new DesignerStore({ text: '{"a": "$x$"}', contract: { variables: { x: entry } }, now: () => 0 });
  expect(restoreDraft(storage, "t1", newer, 5)).toBe(5);
  expect(newer.getState().document.contract.variables.x).toEqual(entry);
});

test("without room for the steps the text alone is kept, and never an older one", () => {
  const storage = createStorage();
  const before = open();
  type(before, 2);
  keepDraft(storage, "t1", before, { revision: 4, isUnsaved: true });
  type(before, 3);
  const room = {
    ...storage,
    setItem: (key: string, text: string) => {
      if (text.includes("undo")) throw new DOMException("full", "QuotaExceededError");
      storage.setItem(key, text);
    },
  };
  keepDraft(room, "t1", before, { revision: 4, isUnsaved: true });
  const after = open();
  restoreDraft(storage, "t1", after, 4);
  expect(textOf(after)).toBe('{"a": 3}');
  expect(after.getState().canUndo).toBe(false);
});

test("a damaged copy is left aside", () => {
  const storage = createStorage();
  storage.setItem("studio-draft:t1", '{"revi');
  const store = open();
  expect(restoreDraft(storage, "t1", store, 4)).toBe(4);
  expect(textOf(store)).toBe('{"a": 1}');
});
