import { expect, test, vi } from "vitest";
import { setAt } from "@/lib/template/document";
import type { Part } from "@/lib/template/layout-part";
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

test("what changed before somebody listened is not missed, and nothing is written after they left", () => {
  const { live, listener, write, set } = open();
  set("/notes", []);
  const stop = live.subscribe(listener);
  expect(textsOf(live.getScreen())).toEqual(["周末券"]);
  stop();
  set("/title", "周末特惠");
  expect(write).not.toHaveBeenCalled();
});
