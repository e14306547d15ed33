import { describe, expect, test } from "vitest";
import { otherFieldPlaces, otherFields } from "./other-fields";
import { redPacketContent } from "./red-packet";
import { wrapBare } from "./import";

const redPacket: unknown = JSON.parse(wrapBare(redPacketContent));

describe("otherFields", () => {
  test("a template of known keys alone has none", () => {
    expect(otherFields(redPacket)).toEqual([]);
  });

  test("finds keys that nothing knows at every level, entries of lists included", () => {
    const template = {
      x: 1,
      content: {
        y: [],
        evoucherInfo: {
          z: {},
          einfo: { backFields: [{ label: "a" }, { label: "b", "a/b": null }] },
          operation: [{ format: "url", w: "" }],
        },
        merchant: { ["__proto__"]: 1 },
      },
    };
    expect(otherFields(template)).toEqual([
      "/x",
      "/content/y",
      "/content/evoucherInfo/z",
      "/content/evoucherInfo/einfo/backFields/1/a~1b",
      "/content/evoucherInfo/operation/0/w",
      "/content/merchant/__proto__",
    ]);
  });

  test("finds values that their control cannot hold, and takes null for none", () => {
    const template = {
      logo: ["a"],
      strip: null,
      content: { merchant: "me", style: null, evoucherInfo: { operation: {}, title: { a: 1 } } },
    };
    expect(otherFields(template)).toEqual(["/logo", "/content/merchant", "/content/evoucherInfo/operation", "/content/evoucherInfo/title"]);
  });

  test("what holds anything by its nature is its list's, and no template at all has no fields", () => {
    expect(otherFields({ content: { evoucherInfo: { operation: [{ message: [{ label: "", value: "" }] }] } } })).toEqual([]);
    expect(otherFields([1])).toEqual([]);
    expect(otherFields(undefined)).toEqual([]);
  });
});

test("otherFieldPlaces are the known objects that are there", () => {
  expect(otherFieldPlaces({ x: {}, content: { merchant: {}, style: null, evoucherInfo: { operation: [{}, 1] } } })).toEqual([
    "",
    "/content",
    "/content/merchant",
    "/content/evoucherInfo",
    "/content/evoucherInfo/operation/0",
  ]);
});
