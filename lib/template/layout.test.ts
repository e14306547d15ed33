import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fittedRedPacket } from "./testing/fixtures";
import { jsonTexts } from "../json/testing/json-samples";
import { layout, momentOf, stateAt, stateOf, type LayoutOptions } from "./layout";
import { passStates, surfaces, type Part, type PassState } from "./layout-part";
import { valueAt, writePointer } from "../json/pointer";

const value = JSON.parse(fittedRedPacket) as unknown;
const now = new Date("2026-11-23T04:00:00Z");
const params = { activeTime: "2026-11-23 00:00:00", expireTime: "2026-11-25 23:59:59", serialNumber: "AS7K2M90QX41" };
const draw = (options: Partial<LayoutOptions> = {}, of: unknown = value): Part =>
  layout(of, { params, state: "usable", surface: "detail", now, ...options });
const all = (part: Part): Part[] => [part, ...part.children.flatMap(all)];
const find = (part: Part, role: Part["role"]): Part[] => all(part).filter((child) => child.role === role);
const fixture = (file: string) => JSON.parse(readFileSync(new URL(`testing/${file}`, import.meta.url), "utf8")) as unknown;

const STATE_WORDS: Record<PassState, string> = {
  not_started: "未开始",
  usable: "可使用",
  expiring: "还有 2 天过期",
  used: "已使用",
  expired: "已过期",
  closed: "已失效",
};

describe("the red packet", () => {
  test("shows benefit, brand, dates, number, button and terms on its detail page, each with the place it came from", () => {
    const screen = draw();
    const shown = (role: Part["role"]) => find(screen, role).map(({ text, pointer }) => [text, pointer]);
    const einfo = "/content/evoucherInfo/einfo";
    expect(shown("main-title")).toEqual([["200元购物红包", `${einfo}/logoText`]]);
    expect(shown("brand")).toEqual([["购物红包", `${einfo}/brandName`]]);
    expect(shown("button")).toEqual([["立即使用", "/content/evoucherInfo/operation/0/altText"]]);
    expect(shown("value")).toEqual(
      expect.arrayContaining([
        ["2026-11-23 至 2026-11-25", "/content/evoucherInfo/startDate"],
        ["AS7K2M90QX41", "/content/fileInfo/serialNumber"],
      ]),
    );
    expect(shown("section-title")).toEqual([["使用须知", `${einfo}/backFields/0/label`]]);
    expect(find(screen, "card")[0]?.style).toEqual({ background: "#108ee9", color: "#ffffff" });
    expect(find(screen, "stamp")).toEqual([]);
  });

  test("is offered on the claim page, and no longer when it is over", () => {
    expect(find(draw({ surface: "claim" }), "button")[0]).toMatchObject({ text: "领取并放入卡包" });
    expect(find(draw({ surface: "claim", state: "expired" }), "button")[0]).toMatchObject({ text: "已过期", style: { isDisabled: true } });
  });

  test.each(passStates)("says that it is %s on every surface that a holder sees", (state) => {
    const words = STATE_WORDS[state];
    const tags = find(draw({ surface: "list", state }), "tag");
    expect(tags.map(({ text }) => text)).toEqual([words]);
    const stamps = find(draw({ surface: "card", state }), "stamp");
    expect(stamps.map(({ text }) => text)).toEqual(state === "usable" ? [] : [words]);
  });

  test("shows a variable without a value by its name, and tells which it was", () => {
    const serial = find(draw({ params: {} }), "value").find(({ pointer }) => pointer.endsWith("serialNumber"));
    expect(serial).toMatchObject({ text: "$serialNumber$", variable: "serialNumber" });
  });

  test("speaks English when asked", () => {
    expect(find(draw({ surface: "claim", locale: "en" }), "button")[0]?.text).toBe("Claim and keep");
  });
});

test("draws codes, rows and images of other types", () => {
  const coupon = draw({}, fixture("coupon.json"));
  expect(find(coupon, "qrcode")[0]).toMatchObject({ text: "660011223344", pointer: "/content/evoucherInfo/operation/0/message" });
  expect(find(coupon, "barcode")).toHaveLength(1);
  expect(find(draw({}, fixture("boarding-pass.json")), "image")[0]?.src).toBe("http://img.example.com/air/seat");
});

/** An address in every place of a drawing that opens or loads one. */
const withAddress = (address: string) => {
  const unit = (type: string) => ({ label: address, value: address, type, icon: address, more: { url: address } });
  const app = { ios_launch: address, android_download: address };
  return {
    logo: address,
    strip: address,
    icon: address,
    content: {
      evoucherInfo: {
        operation: [
          { format: "url", message: address },
          { format: "app", message: app },
          { format: "img", message: address },
          { format: "img", message: { img: "https://a.example.com/", target: address } },
        ],
        einfo: { backFields: ["url", "tel", "image", "text"].map(unit), banner: { bannerImg: address, url: address }, passImg: address },
        locations: [{ addr: "a", tel: address }],
      },
      merchant: { mname: "a", mtel: address },
      appInfo: { message: "a", app },
    },
  };
};
const addressesOf = (address: string): string[] =>
  surfaces.flatMap((surface) =>
    all(draw({ surface }, withAddress(address)))
      .flatMap(({ src, href }) => [src ?? [], href ?? []].flat())
      .filter((found) => found !== "https://a.example.com/"),
  );

test.each([
  ...["javascript:alert(1)", "JaVaScRiPt:alert(1)", "\u0001javascript:alert(1)", "java\nscript:alert(1)", "\ufeffjavascript:alert(1)"],
  ...["data:text/html,<script>", "vbscript:x", "blob:https://a.example.com/b", "file:///etc/passwd", "//evil.example.com", "\\\\evil\\x"],
  ...[
    "/\\evil.example.com",
    "intent://x#Intent;end",
    "view-source:javascript:x",
    "tel:javascript:alert(1)",
    "tel:*21*10086#",
    "*21*10086#",
  ],
])("%j is neither opened nor loaded, wherever it stands", (address) => {
  expect(addressesOf(address)).toEqual([]);
});

test("what is opened or loaded is an address of the web, of Alipay or a number, with nothing in it that could end an attribute", () => {
  const address = fc
    .tuple(
      fc.constantFrom(
        "https://a.example.com/",
        "http:",
        "alipays:",
        "alipays://platformapi/?",
        "alipay://x#",
        "tel:",
        "400-000-",
        "+86 ",
        "",
      ),
      fc.array(
        fc.constantFrom('"', "'", "<", ">", "`", "\\", "\n", " ", "javascript:", "1", "a", "/", "?", "#", "\u2028", "\ud800", "%0a"),
      ),
    )
    .map(([scheme, rest]) => scheme + rest.join(""));
  fc.assert(
    fc.property(address, (text) => {
      for (const found of addressesOf(text)) expect(found).toMatch(/^(?:https?:\/\/|alipays?:|tel:\+?[\d-]{3,}$)[^"'<>`\\\s]*$/);
    }),
  );
});

describe("stateAt", () => {
  test.each([
    ["2026-11-22T15:59:59Z", "not_started"],
    ["2026-11-22T16:00:00Z", "expiring"],
    ["2026-11-25T15:59:59Z", "expiring"],
    ["2026-11-25T16:00:00Z", "expired"],
  ])("at %s the red packet is %s", (moment, state) => {
    expect(stateAt(value, params, new Date(moment))).toBe(state);
  });

  test("is usable more than three days before its end, and when its dates cannot be read", () => {
    expect(stateAt(value, { ...params, expireTime: "2026-11-26 12:00:01" }, now)).toBe("usable");
    expect(stateAt(value, { ...params, expireTime: "2026-11-26 12:00:00" }, now)).toBe("expiring");
    expect(stateAt(value, {}, now)).toBe("usable");
    expect(stateAt(null, {}, now)).toBe("usable");
  });
});

test("draws any JSON on any surface in any state, and every pointer is one", () => {
  const places = [
    "/content",
    "/content/evoucherInfo",
    "/content/evoucherInfo/operation",
    "/content/evoucherInfo/einfo",
    "/content/style",
    "/content/fileInfo",
    "/logo",
  ];
  fc.assert(
    fc.property(
      jsonTexts,
      fc.constantFrom(...places),
      fc.constantFrom(...surfaces),
      fc.constantFrom(...passStates),
      (text, place, surface, state) => {
        const broken = structuredClone(value) as Record<string, unknown>;
        const holder = valueAt(broken, place.slice(0, place.lastIndexOf("/"))) as Record<string, unknown>;
        holder[place.slice(place.lastIndexOf("/") + 1)] = JSON.parse(text);
        for (const of of [broken, JSON.parse(text) as unknown]) {
          for (const part of all(draw({ surface, state }, of))) expect(writePointer(part.pointer.split("/").slice(1))).toBe(part.pointer);
        }
      },
    ),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.anything(), (anything) => void draw({}, anything)));
  fc.assert(
    fc.property(jsonTexts, fc.constantFrom(...surfaces), (text, surface) => {
      const params = { activeTime: JSON.parse(text), serialNumber: JSON.parse(text) } as Record<string, string>;
      draw({ surface, params });
    }),
  );
});

describe("a moment for a state", () => {
  const dates = (start: string | null, end: string | null) => ({ start: start ? new Date(start) : null, end: end ? new Date(end) : null });
  const week = dates("2026-11-20T00:00:00Z", "2026-11-27T00:00:00Z");
  const timely = ["not_started", "usable", "expiring", "expired"] as const;

  test.each(timely)("is one at which a pass of a week is %s", (state) => {
    const moment = momentOf(state, week, now);
    expect(moment && stateOf(week, moment)).toBe(state);
  });

  test("is the present while the pass is in that state now", () => {
    expect(momentOf("usable", week, now)).toEqual(now);
  });

  test("does not exist for what is used or closed, nor for dates that never bring the state", () => {
    expect(momentOf("used", week, now)).toBeNull();
    expect(momentOf("closed", week, now)).toBeNull();
    expect(momentOf("usable", dates("2026-11-23T00:00:00Z", "2026-11-25T00:00:00Z"), now)).toBeNull();
    expect(momentOf("not_started", dates(null, "2026-11-25T00:00:00Z"), now)).toBeNull();
    expect(momentOf("expired", dates(null, null), now)).toBeNull();
  });
});
