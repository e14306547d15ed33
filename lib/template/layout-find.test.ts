import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fittedRedPacket } from "./testing/fixtures";
import { draw, withEvoucher } from "./testing/drawing";
import { surfacesAt } from "./layout";
import { partsAt, pieceText, piecesOf } from "./layout-find";
import { surfaces, type Part, type Surface } from "./layout-part";

const value = JSON.parse(fittedRedPacket) as unknown;
const params = { activeTime: "2026-11-23 00:00:00", expireTime: "2026-11-25 23:59:59", serialNumber: "AS7K2M90QX41" };
const fixture = (file: string) => JSON.parse(readFileSync(new URL(`testing/${file}`, import.meta.url), "utf8")) as unknown;
const samples = [value, ...["boarding-pass.json", "coupon.json", "market-voucher.json"].map(fixture)];
const einfo = "/content/evoucherInfo/einfo";
const found = (pointer: string, of: unknown = value, surface: Surface = "detail") =>
  partsAt(draw(of, { params, surface }), pointer).map((part) => [part.role, pieceText(part)]);

test("a value lights the part that shows it", () => {
  expect(found(`${einfo}/logoText`)).toEqual([["main-title", "200元购物红包"]]);
  expect(found(`${einfo}/brandName`)).toEqual([["brand", "购物红包"]]);
  expect(found("/content/style/backgroundColor")).toEqual([["bar", "卡券详情"]]);
});

test("one row shows both ends of the validity", () => {
  const row = [["row", "有效期 2026-11-23 至 2026-11-25"]];
  expect(found("/content/evoucherInfo/startDate")).toEqual(row);
  expect(found("/content/evoucherInfo/endDate")).toEqual(row);
});

test("what decides how a part looks lights that part", () => {
  const picture = withEvoucher({ einfo: { passImg: "https://example.com/a.png", passImgRatio: "2" } });
  expect(found(`${einfo}/passImgRatio`, picture)).toEqual([["image", ""]]);
  expect(found("/content/style/backgroundColor", value, "card").map(([role]) => role)).toEqual(["card"]);
});

test("an entry lights what is drawn of it, and so does a key of it that is not drawn", () => {
  const operations = withEvoucher({
    operation: [
      { format: "url", message: "https://example.com/", altText: "去使用" },
      { format: "qrcode", message: "A1" },
    ],
  });
  const at = (place: string) => found(`/content/evoucherInfo/operation/${place}`, operations);
  expect(at("0")).toEqual([["button", "去使用"]]);
  expect(at("0/format")).toEqual([["button", "去使用"]]);
  expect(at("1/messageEncoding")).toEqual([["section", "A1"]]);
  expect(found(`${einfo}/backFields/0/type`).map(([role]) => role)).toEqual(["section"]);
});

test("the whole text, a large object and what this page does not show light nothing", () => {
  for (const pointer of ["", "/content", "/content/fileInfo/formatVersion", "/content/platform/channelID", "/strip"]) {
    expect(found(pointer), pointer).toEqual([]);
  }
});

test("pieces are read from top to bottom, and a row of the phone's own label is one", () => {
  const texts = piecesOf(draw(value, { params })).map(pieceText);
  expect(texts.slice(0, 1)).toEqual(["卡券详情"]);
  expect(texts).toContain("编号 AS7K2M90QX41");
  expect(texts).not.toContain("编号");
});

test("on every page of every sample each piece is found at its place", () => {
  const within = (part: Part): Part[] => [part, ...part.children.flatMap(within)];
  for (const [sample, surface] of samples.flatMap((each) => surfaces.map((page) => [each, page] as const))) {
    const screen = draw(sample, { surface });
    for (const piece of piecesOf(screen)) expect(partsAt(screen, piece.pointer).flatMap(within)).toContain(piece);
  }
});

test("a place is found on the pages that draw it", () => {
  const options = { params: {}, state: "usable", now: new Date("2026-11-23T04:00:00Z") } as const;
  expect(surfacesAt(value, options, `${einfo}/secondLogoText`)).toEqual(["claim", "card", "detail"]);
  expect(surfacesAt(value, options, "/content/evoucherInfo/title")).toEqual(["list"]);
  expect(surfacesAt(value, options, "/content/fileInfo/formatVersion")).toEqual([]);
});
