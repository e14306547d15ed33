import { describe, expect, test } from "vitest";
import { draw, partsOf, withEvoucher } from "./testing/drawing";
import { passStates, type Part } from "./layout-part";

const short = ({ role, text, src, href, children }: Part): unknown =>
  children.length > 0
    ? [role, ...(href === undefined ? [] : [href]), children.map(short)]
    : [role, text ?? src ?? "", ...(href ? [href] : [])];

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

describe("an operation", () => {
  const drawn = (operation: object, state: (typeof passStates)[number] = "usable"): unknown => {
    const screen = draw(withEvoucher({ operation: [operation] }), { state });
    return partsOf(screen, "section")
      .filter(({ pointer }) => pointer === "/content/evoucherInfo/operation")
      .flatMap(({ children }) => children.map(short));
  };
  const code = "660011223344";

  test.each([
    ["qrcode", ["qrcode", code]],
    ["QRCODE", ["qrcode", code]],
    ["barcode", ["barcode", code]],
    ["dqrcode", ["qrcode", code]],
    ["dbarcode", ["barcode", code]],
    ["exchange", ["code", code]],
    ["text", ["code", code]],
    ["unheard-of", ["code", code]],
    ["", ["code", code]],
  ])("of the format “%s” shows its code and the words below", (format, part) => {
    expect(drawn({ format, message: code, altText: "出示" })).toEqual([["section", [part, ["caption", "出示"]]]]);
  });

  test.each([
    ["dqrcode", "qrcode"],
    ["dbarcode", "barcode"],
  ])("of the format “%s” is drawn before there is a code", (format, role) => {
    expect(drawn({ format, message: "" })).toEqual([["section", [[role, ""]]]]);
    expect(drawn({ format: role, message: "" })).toEqual([]);
  });

  test("with a link is a button in the template's words or the phone's", () => {
    expect(drawn({ format: "url", message: "https://example.com/", altText: "去看看" })).toEqual([
      ["button", "去看看", "https://example.com/"],
    ]);
    expect(drawn({ format: "url", message: "去看看" })).toEqual([["button", "立即使用"]]);
  });

  test("with an app or a sound is a button", () => {
    const app = { ios_launch: "exampleshop://coupon", android_download: "https://example.com/shop.apk" };
    expect(drawn({ format: "app", message: app })).toEqual([["button", "打开应用", "https://example.com/shop.apk"]]);
    expect(drawn({ format: "app", message: null, altText: "去逛逛" })).toEqual([["button", "去逛逛"]]);
    for (const format of ["wave", "dwave"]) expect(drawn({ format, message: code })).toEqual([["button", "声波核销"]]);
  });

  test("with texts is a row a line, with an image the image and where it leads", () => {
    const lines = [{ label: "券码", value: code }, { label: "口令", value: "暖冬" }, null, "x"];
    expect(drawn({ format: "text", message: lines, altText: "报给店员" })).toEqual([
      [
        "section",
        [
          [
            "row",
            [
              ["label", "券码"],
              ["value", code],
            ],
          ],
          [
            "row",
            [
              ["label", "口令"],
              ["value", "暖冬"],
            ],
          ],
          ["caption", "报给店员"],
        ],
      ],
    ]);
    const img = "https://img.example.com/seat.png";
    expect(drawn({ format: "img", message: { img, target: "https://example.com/t" } })).toEqual([
      ["section", [["image", img, "https://example.com/t"]]],
    ]);
    expect(drawn({ format: "img", message: img, altText: "座位" })).toEqual([
      [
        "section",
        [
          ["image", img],
          ["caption", "座位"],
        ],
      ],
    ]);
    expect(drawn({ format: "img", message: { img: "javascript:alert(1)" } })).toEqual([]);
  });

  test.each(passStates)("can be used in the state %s exactly when the pass can", (state) => {
    const operation = [
      { format: "url", message: "https://example.com/" },
      { format: "qrcode", message: code },
    ];
    const screen = draw(withEvoucher({ operation }), { state });
    const isOpen = state === "usable" || state === "expiring";
    expect(partsOf(screen, "button")[0]?.style?.isDisabled ?? false).toBe(!isOpen);
    const section = partsOf(screen, "section").find(({ pointer }) => pointer.endsWith("/operation/1"));
    expect(section?.style?.isFaded ?? false).toBe(!isOpen);
  });
});
