import { describe, expect, test } from "vitest";
import { createDocument, readAt, setAt } from "@/lib/template/document";
import { checkTemplate } from "@/lib/template/rules/check";
import { redPacketTemplate } from "@/lib/template/starters/red-packet-example";
import { DesignerStore } from "./designer-store";
import { applyAllFixes } from "./fix";

const target = { appId: "2021000000000001", callbackUrl: "https://pass.example.com/demo/alipayPass/b", merchantName: "示例商户" };
const good = redPacketTemplate({ ...target, logoUrl: "https://img.example.com/logo.png" });
const backFields = "/content/evoucherInfo/einfo/backFields";

function open(text: string) {
  const check = (document: Parameters<typeof checkTemplate>[0]) => checkTemplate(document, target);
  const later: (() => void)[] = [];
  const store = new DesignerStore({ text, contract: { variables: {} }, later: (run) => void later.push(run) });
  store.checkBy(check);
  const count = (code: string) => store.getState().issues.filter((issue) => issue.code === code).length;
  return { store, count };
}

describe("fixing all of a kind", () => {
  const empty = { label: "", value: "", type: "text" };
  const kept = { label: "须知", value: "每人一张", type: "text" };

  test.each([
    ["beside others", [empty, empty, kept, empty], [kept]],
    ["at the end", [kept, empty, empty], [kept]],
    ["alone", [empty, empty, empty], []],
  ])("mends every place, %s, and one undo brings back the very bytes", (_name, units, left) => {
    const text = setAt(createDocument(good), backFields, units).document.text;
    const { store, count } = open(text);
    expect(count("units.empty")).toBe(units.length - left.length);
    applyAllFixes(store, "units.empty");
    expect(count("units.empty")).toBe(0);
    expect(readAt(store.getState().document, backFields)).toEqual(left);
    store.undo();
    expect(store.getState().history.document.text).toBe(text);
    expect(store.getState().canUndo).toBe(false);
  });

  test("fills what is missing side by side in one parent that is empty", () => {
    const text = setAt(createDocument(good), "/content/evoucherInfo", {}).document.text;
    const { store } = open(text);
    const fixable = () =>
      store
        .getState()
        .issues.filter(({ fix, code }) => fix && code === "required.field")
        .map(({ pointer }) => pointer);
    expect(fixable().length).toBeGreaterThan(1);
    applyAllFixes(store, "required.field");
    expect(fixable()).toEqual([]);
    expect(readAt(store.getState().document, "/content/evoucherInfo")).toMatchObject({ type: "marketVoucher", product: "free" });
    store.undo();
    expect(store.getState().history.document.text).toBe(text);
  });

  test("leaves everything as it is when there is no such issue", () => {
    const { store } = open(good);
    applyAllFixes(store, "units.empty");
    expect(store.getState().history.document.text).toBe(good);
    expect(store.getState().canUndo).toBe(false);
  });
});
