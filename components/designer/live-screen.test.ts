import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { setAt } from "@/lib/template/document";
import type { Part } from "@/lib/template/layout-part";
import { partPaths } from "@/lib/template/layout-find";
import { createSharing } from "@/lib/json/share";
import { isRecord } from "@/lib/json/pointer";
import { DesignerStore } from "./designer-store";
import { LiveScreen } from "./live-screen";

/** A screen that shows a title and a line for each note of `{ title, notes }`. */
function draw(value: unknown): Part {
  const { title, notes } = isRecord(value) ? value : {};
  const lines = Array.isArray(notes) ? notes.map((note, index) => part("value", `/notes/${index}`, String(note))) : [];
  return { role: "screen", pointer: "", children: [part("main-title", "/title", String(title)), ...lines] };
}
const part = (role: "main-title" | "value", pointer: string, text: string): Part => ({ role, pointer, text, children: [] });

function open(write = vi.fn<(texts: ReadonlyMap<string, string>) => boolean>(() => true)) {
  const store = new DesignerStore({ text: '{"title":"周末券","notes":["满 50 可用"]}', contract: { variables: {} } });
  const waiting: (() => void)[] = [];
  const share = createSharing<Part>();
  const live = new LiveScreen({ store, draw: (value) => share(draw(value)), write, later: (run) => void waiting.push(run) });
  const listener = vi.fn<() => void>();
  const set = (pointer: string, value: unknown) =>
    store.change((document) => setAt(document, pointer, value), { gesture: "g", origin: "json" });
  return { store, live, listener, write, set, waiting };
}
const textsOf = (screen: Part) => screen.children.map(({ text }) => text);

test("a text alone is written at once, and drawn when the keys pause", () => {
  const { live, listener, write, set, waiting } = open();
  live.subscribe(listener);
  set("/title", "周末特");
  set("/title", "周末特惠");
  expect(write.mock.calls.map(([texts]) => [...texts])).toEqual([[["0.0", "周末特"]], [["0.0", "周末特惠"]]]);
  expect(listener).not.toHaveBeenCalled();
  expect(textsOf(live.getScreen())).toEqual(["周末券", "满 50 可用"]);
  waiting.at(-1)?.();
  expect(listener).toHaveBeenCalledTimes(1);
  expect(textsOf(live.getScreen())).toEqual(["周末特惠", "满 50 可用"]);
});

test("what is more than a text is drawn at once, with what was written before it", () => {
  const { live, listener, set } = open();
  live.subscribe(listener);
  set("/title", "周末特惠");
  set("/notes/1", "节假日除外");
  expect(listener).toHaveBeenCalledTimes(1);
  expect(textsOf(live.getScreen())).toEqual(["周末特惠", "满 50 可用", "节假日除外"]);
});

test("a text that has no place in the page is drawn at once", () => {
  const { live, listener, set } = open(vi.fn(() => false));
  live.subscribe(listener);
  set("/title", "周末特惠");
  expect(listener).toHaveBeenCalledTimes(1);
  expect(textsOf(live.getScreen())).toEqual(["周末特惠", "满 50 可用"]);
});

test("a text that brings a variable is not written by the contract before it", () => {
  const { live, listener, write, set } = open();
  live.subscribe(listener);
  set("/title", "$title$");
  expect(write).not.toHaveBeenCalled();
  expect(listener).toHaveBeenCalledTimes(1);
});

test("what changed before somebody listened is not missed, and nothing is written after they left", () => {
  const { live, listener, write, set } = open();
  set("/notes", []);
  const stop = live.subscribe(listener);
  expect(textsOf(live.getScreen())).toEqual(["周末券"]);
  stop();
  set("/title", "周末特惠");
  expect(write).not.toHaveBeenCalled();
});

/** Stands in for React and the page: React writes what differs from what it drew itself, and does not look at the page. */
function openPage() {
  const page = new Map<string, string>();
  let own = new Map<string, string>();
  const opened = open(
    vi.fn((texts) => {
      for (const [path, text] of texts) page.set(path, text);
      return true;
    }),
  );
  const read = (screen: Part) => new Map([...partPaths(screen)].map(([part, path]) => [path, part.text ?? ""]));
  const redraw = () => {
    const next = read(opened.live.getScreen());
    for (const [path, text] of next) if (own.get(path) !== text) page.set(path, text);
    for (const path of page.keys()) if (!next.has(path)) page.delete(path);
    own = next;
  };
  redraw();
  opened.live.subscribe(redraw);
  const isTrue = () => expect(page).toEqual(read(draw(opened.store.getState().document.value)));
  return { ...opened, isTrue };
}

test("a text that comes back with a part that goes is not left as it was written", () => {
  const { set, isTrue } = openPage();
  set("/notes/0", "满 60 可用");
  set("/notes", ["满 50 可用", "节假日除外"]);
  isTrue();
});

test("the page shows the document after every step, however steps and pauses follow", () => {
  const text = fc.constantFrom("", "一", "二");
  const step = fc.oneof(
    fc.record({ pointer: fc.constant("/title"), value: text }),
    fc.record({ pointer: fc.constant("/notes"), value: fc.array(text, { maxLength: 3 }) }),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { set, waiting, isTrue } = openPage();
      for (const change of steps) {
        if (change) set(change.pointer, change.value);
        else waiting.at(-1)?.();
        isTrue();
      }
    }),
  );
});
