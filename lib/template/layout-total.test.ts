import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonTexts } from "../json/testing/json-samples";
import { readPointer, valueAt } from "../json/pointer";
import { stateAt } from "./layout";
import { passStates, surfaces, type Part } from "./layout-part";
import { allParts, draw, noon } from "./testing/drawing";
import { fittedRedPacket } from "./testing/fixtures";

const read = (text: string): unknown => JSON.parse(text);
const redPacket = read(fittedRedPacket);
const params = { activeTime: "\0", expireTime: "\ud800", serialNumber: "" };

const pointerPattern = /^(?:\/(?:[^~/]|~[01])*)*$/;
const isText = (text: unknown): boolean => text === undefined || typeof text === "string";
const isPlain = ({ pointer, text, src, href, variable }: Part): boolean =>
  pointerPattern.test(pointer) && [text, src, href, variable].every(isText);

/** Draws on every surface in every state and gives all parts, once they are seen to be plain data with a pointer. */
function drawEverywhere(value: unknown): Part[] {
  stateAt(value, params, noon);
  const parts = surfaces.flatMap((surface) => passStates.flatMap((state) => allParts(draw(value, { surface, state, params }))));
  expect(parts.filter((part) => !isPlain(part))).toEqual([]);
  return parts;
}

/** The red packet with a value at a place, whatever stands on the way. */
function withAt(pointer: string, value: unknown): unknown {
  const [key, ...path] = readPointer(pointer).reverse();
  const root = structuredClone(redPacket);
  let holder: unknown = root;
  for (const segment of path.reverse()) holder = valueAt(holder, `/${segment}`);
  if (typeof holder === "object" && holder !== null && key !== undefined) Object.assign(holder, { [key]: value });
  return root;
}

const einfo = "/content/evoucherInfo/einfo";
const places = [
  ...[
    "/logo",
    "/strip",
    "/icon",
    "/content",
    "/content/evoucherInfo",
    "/content/evoucherInfo/operation",
    "/content/evoucherInfo/locations",
  ],
  ...["/content/evoucherInfo/startDate", "/content/evoucherInfo/type", "/content/evoucherInfo/product", einfo, `${einfo}/logoText`],
  ...[
    `${einfo}/headFields`,
    `${einfo}/primaryFields`,
    `${einfo}/backFields`,
    `${einfo}/backFields/0`,
    `${einfo}/banner`,
    `${einfo}/passImgRatio`,
  ],
  ...["/content/style", "/content/style/backgroundColor", "/content/fileInfo", "/content/merchant", "/content/appInfo"],
  "/content/featureDescriptions",
];

const nested = (depth: number, open: string, close: string): unknown => read(`${open.repeat(depth)}1${close.repeat(depth)}`);
const units = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: index % 2 ? "from" : "to", label: "a", value: index }));
const nasty: readonly unknown[] = [
  ...[
    "",
    "\0",
    "a\0b",
    "\ud800",
    "\udc00https://x.example.com",
    "$a$",
    "$__proto__$",
    "$constructor$",
    "https://\ud800/",
    "//",
    "\u2028",
    "x".repeat(100_000),
  ],
  ...[0, -0, read("1e400"), read("-1e400"), 1e21, true, false, null, [], {}, [[]], [null], [[{}]]],
  nested(5_000, "[", "]"),
  nested(5_000, '{"value":', "}"),
  units(20_000),
  new Array(20_000).fill({ city: "a", shops: units(2) }),
  new Array(20_000).fill({ format: "text", message: units(20_000), altText: "a" }),
  ["qrcode", "img", "text", "app", "url", "wave", 5, null, {}, []].map((format) => ({
    format,
    message: read('{"__proto__":{"img":"x"},"img":[1]}'),
  })),
  read('{"__proto__":{"logoText":"x","title":"y"},"constructor":1,"toString":2,"length":3}'),
  [read('{"__proto__":{"label":"x"},"label":{"value":1},"value":["a"],"more":5,"type":{}}')],
];

describe("a drawing never fails", () => {
  test("whatever stands in any place of a template, on all surfaces and in all states", () => {
    for (const place of places) for (const value of nasty) drawEverywhere(withAt(place, value));
    for (const value of nasty) drawEverywhere(value);
  });

  test("for any JSON in any place, and for any value at all", () => {
    fc.assert(fc.property(jsonTexts, fc.constantFrom(...places), (text, place) => void drawEverywhere(withAt(place, read(text)))));
    fc.assert(fc.property(fc.anything(), fc.constantFrom(...surfaces), (value, surface) => void draw(value, { surface })));
  });

  test("with more parts than a screen has room for, however many entries there are", () => {
    const value = {
      content: {
        evoucherInfo: {
          locations: new Array(20_000).fill({ city: "a", shops: new Array(20_000).fill({ addr: "b", tel: "1" }) }),
          operation: new Array(20_000).fill({ format: "text", message: units(20_000) }),
          einfo: Object.fromEntries(
            ["head", "primary", "secondary", "auxiliary", "custom", "back"].map((area) => [`${area}Fields`, units(20_000)]),
          ),
        },
      },
    };
    for (const surface of surfaces) expect(allParts(draw(value, { surface })).length).toBeLessThan(8_000);
  });

  test("shows what inherited keys say in no place", () => {
    const inherited = { title: "inherited", logoText: "inherited", mname: "inherited", logo: "https://inherited.example.com/" };
    const value = read(
      `{"__proto__":${JSON.stringify(inherited)},"content":{"evoucherInfo":{"einfo":{"__proto__":${JSON.stringify(inherited)}}}}}`,
    );
    for (const part of drawEverywhere(value)) expect(`${part.text} ${part.src}`).not.toContain("inherited");
    const heir: unknown = Object.create(inherited);
    for (const of of [heir, { content: { evoucherInfo: heir, merchant: heir } }, { content: { evoucherInfo: { einfo: heir } } }]) {
      for (const part of drawEverywhere(of)) expect(`${part.text} ${part.src}`).not.toContain("inherited");
    }
  });
});
