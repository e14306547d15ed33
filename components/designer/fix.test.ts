import { describe, expect, test } from "vitest";
import { createDocument, readAt, removeAt, setAt } from "@/lib/template/document";
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
  const store = new DesignerStore({ text, contract: { variables: {} }, check, later: (run) => void later.push(run) });
  const count = (code: string) => store.getState().issues.filter((issue) => issue.code === code).length;
  return { store, count };
}

describe("fixing all of a kind", () => {
  test("mends every place, and one undo brings back the very bytes", () => {
    const empty = { label: "", value: "", type: "text" };
    const text = setAt(createDocument(good), backFields, [empty, empty, { label: "须知", value: "每人一张", type: "text" }, empty]).document
      .text;
    const { store, count } = open(text);
    expect(count("units.empty")).toBe(3);
    applyAllFixes(store, "units.empty");
    expect(count("units.empty")).toBe(0);
    expect(readAt(store.getState().document, backFields)).toEqual([{ label: "须知", value: "每人一张", type: "text" }]);
    store.undo();
    expect(store.getState().history.document.text).toBe(text);
    expect(store.getState().canUndo).toBe(false);
  });

  test("fills what is missing side by side in one parent, even an empty one", () => {
    let document = createDocument(good);
    document = removeAt(document, "/content/evoucherInfo/product").document;
    document = removeAt(document, "/content/evoucherInfo/type").document;
    const emptied = setAt(document, "/content/platform", {}).document.text;
    const { store } = open(emptied);
    const fixable = () =>
      store
        .getState()
        .issues.filter(({ fix, code }) => fix && code === "required.field")
        .map(({ pointer }) => pointer);
    expect(fixable().length).toBeGreaterThan(1);
    applyAllFixes(store, "required.field");
    expect(fixable()).toEqual([]);
    expect(readAt(store.getState().document, "/content/evoucherInfo/type")).toBe("marketVoucher");
    expect(readAt(store.getState().document, "/content/evoucherInfo/product")).toBe("free");
    store.undo();
    expect(store.getState().history.document.text).toBe(emptied);
  });

  test("leaves everything as it is when there is no such issue", () => {
    const { store } = open(good);
    applyAllFixes(store, "units.empty");
    expect(store.getState().history.document.text).toBe(good);
    expect(store.getState().canUndo).toBe(false);
  });
});
