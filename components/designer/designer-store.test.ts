import { describe, expect, test, vi } from "vitest";
import { createDocument, readAt, setAt, setContract, setText } from "@/lib/template/document";
import { createHistory } from "@/lib/template/history";
import { checkTemplate } from "@/lib/template/rules/check";
import { stampOf } from "@/lib/template/set-aside";
import { blankTemplate } from "@/lib/template/starters/blank";
import { applyEdits } from "@/lib/json/text-edit";
import { DesignerStore, issueAt, type TextChange } from "./designer-store";
import { applyAllFixes, applyFix } from "./fix";

const title = "/content/evoucherInfo/title";
const target = { appId: "2021000000000001", callbackUrl: "https://pass.example.com/demo/alipayPass/b", merchantName: "示例商户" };
const text = blankTemplate({ ...target, logoUrl: "https://img.example.com/logo.png" });

function open(of = text, goodText?: string) {
  let clock = 0;
  const store = new DesignerStore({ text: of, contract: { variables: {} }, goodText, now: () => (clock += 1_000) });
  store.checkBy(checkTemplate);
  const type = (value: string) => store.change((document) => setAt(document, title, value), { gesture: `field:${title}`, origin: "form" });
  return { store, type };
}

test("tells a following view every change as edits that lead from the old text to the new", () => {
  const { store, type } = open();
  let followed = text;
  const origins: string[] = [];
  store.onText(({ before, edits, origin }: TextChange) => {
    expect(before.text).toBe(followed);
    followed = applyEdits(followed, edits);
    origins.push(origin);
  });
  type("周末立减券");
  store.change((document) => setText(document, document.text.replace("周末", "周日")), { gesture: "json", origin: "json" });
  store.undo();
  store.redo();
  store.undo();
  store.undo();
  expect(followed).toBe(text);
  expect(store.getState().history.document.text).toBe(text);
  expect(origins).toEqual(["form", "json", "history", "history", "history", "history"]);
});

test("keeps the form's value while the JSON is broken, and says where", () => {
  const { store, type } = open();
  type("周末立减券");
  store.change((document) => setText(document, document.text.replace("{", "{oops")), { gesture: "json", origin: "json" });
  const { document, issues } = store.getState();
  expect(readAt(document, title)).toBe("周末立减券");
  expect(issues).toEqual([document.broken]);
  expect(issues[0]?.range).toMatchObject({ line: 1, column: 2 });
});

test("shows what was published when the draft was left broken", () => {
  const { store } = open("{oops", text);
  expect(readAt(store.getState().document, title)).toBe("新优惠券");
  expect(store.getState().document.broken).not.toBeNull();
  expect(store.getState().history.document.text).toBe("{oops");
});

test("who hears of issues or of the place alone is not called by a key", () => {
  const { store, type } = open();
  type("");
  const called = { active: 0, issues: 0 };
  store.subscribeActive(() => void (called.active += 1));
  store.subscribeIssues(() => void (called.issues += 1));
  const waiting: (() => void)[] = [];
  const later = new DesignerStore({ text, contract: { variables: {} }, later: (run) => void waiting.push(run) });
  later.checkBy(checkTemplate);
  later.subscribeIssues(() => void (called.issues += 1));
  later.change((document) => setAt(document, title, ""), { gesture: "g", origin: "form" });
  expect(called).toEqual({ active: 0, issues: 0 });
  for (const run of waiting) run();
  expect(later.getState().isChecked).toBe(true);
  expect(called).toEqual({ active: 0, issues: 1 });
  store.activate(title, "phone");
  expect(called).toEqual({ active: 1, issues: 1 });
});

test("who hears of one value is called when it, or what it lies in, is another", () => {
  const { store, type } = open();
  const [own, around, other] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
  const stop = store.subscribeValue(title, own);
  store.subscribeValue("", around);
  store.subscribeValue("/logo", other);
  type("周末立减券");
  expect([own, around, other].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
  store.undo();
  expect([own, around, other].map(({ mock }) => mock.calls.length)).toEqual([2, 2, 0]);
  stop();
  type("新");
  expect([own, around, other].map(({ mock }) => mock.calls.length)).toEqual([2, 3, 0]);
});

test("a place that a listener of the text points at is told as well", () => {
  const { store, type } = open();
  const heard = vi.fn<() => void>();
  store.subscribeActive(heard);
  store.onText(() => store.activate(title, "tray"));
  type("周末立减券");
  expect(heard).toHaveBeenCalledTimes(1);
  expect(store.getState().active?.pointer).toBe(title);
});

describe("the contract", () => {
  test("has an entry for every variable of the text, the edited ones as they were edited", () => {
    const { store, type } = open();
    type("$amount$");
    const { contract } = store.getState().document;
    expect(Object.keys(contract.variables).sort()).toEqual(["activeTime", "amount", "expireTime", "serialNumber"]);
  });

  test("keeps the source of a variable whose name is being retyped", () => {
    const { store, type } = open();
    type("$code$");
    const fixed = { meaning: "", kind: "text" as const, source: { type: "fixed" as const, value: "A1" }, sample: "" };
    store.change((document) => setContract(document, { variables: { code: fixed } }), {
      gesture: "variable:code",
      origin: "action",
    });
    type("$cod");
    expect(store.getState().document.contract.variables).not.toHaveProperty("code");
    type("$code$");
    expect(store.getState().document.contract.variables.code).toEqual(fixed);
  });
});

test("takes a fix as one step, and no fix of a text that has changed since", () => {
  const { store, type } = open(text.replace("RGB(22,93,255)", "RGB(255,200,0)"));
  const contrast = () => issueAt(store.getState().issues, "/content/style/backgroundColor");
  const stale = contrast();
  type("周末");
  const before = store.getState().history.document.text;
  if (!stale) throw new Error("the text has no issue to fix");
  applyFix(store, stale);
  expect(store.getState().history.document.text).toBe(before);
  const issue = contrast();
  if (!issue) throw new Error("the text has no issue to fix");
  applyFix(store, issue);
  expect(contrast()).toBeUndefined();
  store.undo();
  expect(store.getState().history.document.text).toBe(before);
});

test("tells a note that is set aside apart, until its text is another or it is taken back", () => {
  const { store, type } = open();
  const isTold = () => store.getState().issues.some(({ code }) => code === "meaning.ad-law");
  type("全国最低价券");
  expect(isTold()).toBe(true);
  const stamp = stampOf(store.getState().document, title);
  store.setAside([{ code: "meaning.ad-law", pointer: title, stamp, reason: "法务看过", at: new Date(0), author: { kind: "nobody" } }]);
  expect(isTold()).toBe(false);
  expect(store.getState().aside).toMatchObject([{ issue: { pointer: title }, entry: { reason: "法务看过" } }]);
  type("全国最低价大券");
  expect(isTold()).toBe(true);
  expect(store.getState().aside).toEqual([]);
  store.undo();
  expect(isTold()).toBe(false);
  store.setAside([]);
  expect(isTold()).toBe(true);
});

test("calls its subscribers for a change and its check, and not for an edit that changes nothing", () => {
  const { store, type } = open();
  const listener = vi.fn();
  store.subscribe(listener);
  type("周末");
  expect(listener).toHaveBeenCalledTimes(2);
  type("周末");
  expect(listener).toHaveBeenCalledTimes(2);
});

test("waits with the rules for the end of a burst, and takes no fix before they have run", () => {
  const runs: (() => void)[] = [];
  const check = vi.fn(checkTemplate);
  const store = new DesignerStore({
    text: text.replace("RGB(22,93,255)", "RGB(255,200,0)"),
    contract: { variables: {} },
    later: (run) => runs.push(run),
  });
  store.checkBy(check);
  const stale = issueAt(store.getState().issues, "/content/style/backgroundColor");
  for (const value of ["一", "一二", "一二三"]) {
    store.change((document) => setAt(document, title, value), { gesture: "field", origin: "form" });
  }
  const typed = store.getState().history.document.text;
  if (stale) applyFix(store, stale);
  expect(store.getState().history.document.text).toBe(typed);
  for (const run of runs) run();
  expect(check).toHaveBeenCalledTimes(2);
  expect(store.getState().isChecked).toBe(true);
  const fresh = issueAt(store.getState().issues, "/content/style/backgroundColor");
  if (!fresh) throw new Error("the issue is gone without a fix");
  applyFix(store, fresh);
  expect(store.getState().history.document.text).not.toBe(typed);
});

test("points at the same place again when it is clicked again", () => {
  const { store } = open();
  store.activate(title, "phone");
  const first = store.getState().active?.serial;
  store.activate(title, "phone");
  expect(store.getState().active?.serial).not.toBe(first);
});

describe("until the rules have come", () => {
  const poor = text.replace("RGB(22,93,255)", "RGB(255,200,0)");
  const color = "/content/style/backgroundColor";
  const told = checkTemplate(createDocument(poor, { variables: {} })).filter(({ pointer }) => pointer === color);
  const openTold = (setAside: Parameters<DesignerStore["setAside"]>[0] = []) =>
    new DesignerStore({ text: poor, contract: { variables: {} }, issues: told, setAside });

  test("shows what they said on the server, and asks them as soon as they come", () => {
    const store = openTold();
    expect(store.getState().issues).toEqual(told);
    store.change((document) => setAt(document, color, "RGB(22,93,255)"), { gesture: "color", origin: "form" });
    expect(store.getState()).toMatchObject({ issues: told, isChecked: false });
    store.checkBy(checkTemplate);
    expect(store.getState().isChecked).toBe(true);
    expect(issueAt(store.getState().issues, color)).toBeUndefined();
  });

  test("takes no way out, for it may belong to another text", () => {
    expect(told.some(({ fix }) => fix)).toBe(true);
    const store = openTold();
    for (const issue of told) applyFix(store, issue);
    applyAllFixes(store, told[0]?.code ?? "");
    expect(store.getState().history.document.text).toBe(poor);
  });

  test("a break is told at once, and its end too", () => {
    const store = new DesignerStore({ text: "{oops", contract: { variables: {} } });
    expect(store.getState().issues).toEqual([store.getState().document.broken]);
    store.change((document) => setText(document, poor), { gesture: "json", origin: "json" });
    expect(store.getState().issues).toEqual([]);
  });

  test("says nothing of a text that was kept over a reload", () => {
    const store = openTold();
    store.restore(createHistory(createDocument(text, { variables: {} })));
    expect(store.getState().issues).toEqual([]);
  });
});
