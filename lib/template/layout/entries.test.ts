import { describe, expect, test } from "vitest";
import { LayoutReader } from "./reader";
import { entryParagraphs, entryRows } from "./entries";
import { draw, partsOf, short, withEvoucher } from "../testing/drawing";

describe("a unit of einfo", () => {
  const drawn = (unit: object, area = "customFields"): unknown[] => {
    const screen = draw(withEvoucher({ einfo: { [area]: [unit] } }));
    return partsOf(screen, "section", "row")
      .filter(({ pointer }) => pointer.endsWith(`/${area}/0`))
      .map(short);
  };

  test("is a row of label and value, whatever type it names", () => {
    const row = [
      [
        "row",
        [
          ["label", "座位"],
          ["value", "A1"],
        ],
      ],
    ];
    for (const type of ["text", "map", "unknown", "", null, 5]) expect(drawn({ label: "座位", value: "A1", type })).toEqual(row);
    expect(drawn({ label: "", value: "A1" })).toEqual([["row", [["value", "A1"]]]]);
    expect(drawn({ label: "", value: null })).toEqual([]);
  });

  test("calls a phone number, and nothing when there is none", () => {
    expect(drawn({ label: "电话", value: "400-000-0000", type: "tel" })).toEqual([
      [
        "row",
        "tel:400-000-0000",
        [
          ["label", "电话"],
          ["value", "400-000-0000"],
        ],
      ],
    ]);
    expect(drawn({ label: "电话", value: "", type: "tel" })).toEqual([["row", [["label", "电话"]]]]);
  });

  test("opens the page it names, a link without one its own text; the page's title stands beside it", () => {
    const more = { title: "查看", url: "https://example.com/rules" };
    expect(drawn({ label: "规则", value: "", type: "url", more })).toEqual([
      [
        "row",
        "https://example.com/rules",
        [
          ["label", "规则"],
          ["caption", "查看"],
        ],
      ],
    ]);
    expect(drawn({ label: "规则", value: "https://example.com/own", type: "url" })).toEqual([
      [
        "row",
        "https://example.com/own",
        [
          ["label", "规则"],
          ["value", "https://example.com/own"],
        ],
      ],
    ]);
    expect(drawn({ label: "规则", value: "https://example.com/own", type: "text" })[0]).toHaveLength(2);
  });

  test("is an image below its label where it says so, with its icon before", () => {
    const unit = { label: "座位图", value: "https://img.example.com/seat.png", type: "image", icon: "https://img.example.com/i.png" };
    expect(drawn(unit)).toEqual([
      [
        "section",
        [
          ["icon", unit.icon],
          ["label", "座位图"],
          ["image", unit.value],
        ],
      ],
    ]);
    expect(drawn({ ...unit, value: "没有图" })).toEqual([
      [
        "section",
        [
          ["icon", unit.icon],
          ["label", "座位图"],
        ],
      ],
    ]);
  });

  test("of the terms is a section with a title and a text", () => {
    expect(
      drawn({ label: "使用须知", value: "1.限一张\n2.不兑现", more: { title: "全文", url: "https://example.com/t" } }, "backFields"),
    ).toEqual([
      [
        "section",
        "https://example.com/t",
        [
          ["section-title", "使用须知"],
          ["paragraph", "1.限一张\n2.不兑现"],
          ["caption", "全文"],
        ],
      ],
    ]);
  });

  test("of the head is a tag on the card by its value, by its label where it has none, and a row of the details", () => {
    const value = withEvoucher({
      einfo: {
        headFields: [
          { label: "状态", value: "可使用" },
          { label: "登机口", value: "" },
        ],
      },
    });
    expect(partsOf(draw(value, { surface: "card" }), "tag").map(short)).toEqual([
      ["tag", "可使用"],
      ["tag", "登机口"],
    ]);
    expect(drawn({ label: "状态", value: "可使用" }, "headFields")).toEqual([
      [
        "row",
        [
          ["label", "状态"],
          ["value", "可使用"],
        ],
      ],
    ]);
  });
});

describe("a unit that stays the same object", () => {
  const unit = { label: "座位", value: "$seat$" };
  const of = (areas: object, params: Readonly<Record<string, string>>) =>
    new LayoutReader({ content: { evoucherInfo: { einfo: areas } } }, params, "zh-CN");
  const A1 = { seat: "A1" };

  test("is not drawn again while its place and the values stay too", () => {
    const [first] = entryRows(of({ customFields: [unit] }, A1), "customFields");
    expect(first?.children.map(({ text }) => text)).toEqual(["座位", "A1"]);
    expect(entryRows(of({ customFields: [unit], other: 1 }, A1), "customFields")[0]).toBe(first);
  });

  test("is drawn anew with other values, at another place, and as something else", () => {
    const texts = (parts: ReturnType<typeof entryRows>) => parts.map(({ pointer, children }) => [pointer, children.at(-1)?.text]);
    expect(texts(entryRows(of({ customFields: [unit] }, A1), "customFields"))).toEqual([
      ["/content/evoucherInfo/einfo/customFields/0", "A1"],
    ]);
    expect(texts(entryRows(of({ customFields: [unit] }, { seat: "B2" }), "customFields"))).toEqual([
      ["/content/evoucherInfo/einfo/customFields/0", "B2"],
    ]);
    expect(texts(entryRows(of({ customFields: [{}, unit] }, A1), "customFields"))).toEqual([
      ["/content/evoucherInfo/einfo/customFields/1", "A1"],
    ]);
    expect(entryParagraphs(of({ customFields: [{}, unit] }, A1), "customFields").map(({ role }) => role)).toEqual(["section"]);
  });
});
