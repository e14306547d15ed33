import { describe, expect, test } from "vitest";
import { passStates } from "../layout-part";
import { draw, partsOf, short, withEvoucher } from "../testing/drawing";

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
