import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocument } from "../document";
import { einfoPointer } from "../pointers";
import { fittedRedPacket, fixtureOptions } from "../testing/fixtures";
import { vouchers, writeVoucher, type Voucher } from "../testing/vouchers";
import { checkTemplate } from "./check";

describe("vouchers as shops write them get no note on their meaning", () => {
  test.each(vouchers.map((voucher) => [voucher.title, voucher] as const))("%s", (_, voucher) => {
    const options = { ...fixtureOptions, now: new Date("2026-06-15T04:00:00Z") };
    const notes = checkTemplate(writeVoucher(voucher), options).filter(({ code }) => code.startsWith("meaning."));
    expect(notes.map(({ code, pointer, params }) => [code, pointer, params])).toEqual([]);
  });
});

test("the red packet's one note is its 48 hours, underlined to the letter", () => {
  const document = createDocument(fittedRedPacket);
  const notes = checkTemplate(document, fixtureOptions).filter(({ code }) => code.startsWith("meaning."));
  expect(notes.map(({ code, pointer }) => [code, pointer])).toEqual([["meaning.duration", `${einfoPointer}/backFields/0/value`]]);
  const { offset = 0, length = 0 } = notes[0]?.range ?? {};
  expect(document.text.slice(offset, offset + length)).toBe("48小时内");
});

const told = (code: string, voucher: Voucher): string[] =>
  checkTemplate(writeVoucher(voucher), fixtureOptions)
    .filter((issue) => issue.code === code)
    .map(({ pointer }) => pointer);

describe("amounts that do not agree", () => {
  const terms = { 使用须知: "本券面值50元，请联系客服。" };

  test("where most texts agree, only the odd one out is told", () => {
    expect(told("meaning.amount", { title: "50元代金券", logoText: "20元代金券", terms })).toEqual([`${einfoPointer}/logoText`]);
    expect(told("meaning.amount", { title: "20元代金券", logoText: "50元代金券", terms })).toEqual(["/content/evoucherInfo/title"]);
    expect(told("meaning.amount", { title: "20元代金券", logoText: "20元", terms })).toEqual([`${einfoPointer}/backFields/0/value`]);
  });

  test("where one stands against one, both are told, once each", () => {
    const both = ["/content/evoucherInfo/title", `${einfoPointer}/logoText`];
    expect(told("meaning.amount", { title: "20元", logoText: "30元", terms: {} })).toEqual(both);
    expect(told("meaning.amount", { title: "20元代金券", logoText: "30元", terms: {} })).toEqual(both);
  });
});

test("a text that is a left-over as a whole is told once", () => {
  expect(told("meaning.sample", { title: "测试标题", logoText: "红包", terms: {} })).toEqual(["/content/evoucherInfo/title"]);
});

test("a word is underlined to the letter behind any escapes", () => {
  const escaped = fc.constantFrom('\\"', "\\n", "\\u4f60", "\\\\", "\\ud83d\\ude00", "字", "a", "\\/");
  fc.assert(
    fc.property(fc.array(escaped, { maxLength: 12 }), fc.array(escaped, { maxLength: 4 }), (before, behind) => {
      const text = fittedRedPacket.replace("使用说明:", () => `${before.join("")}国家级，${behind.join("")}`);
      const found = checkTemplate(createDocument(text), fixtureOptions).find(({ code }) => code === "meaning.ad-law");
      expect(text.slice(found?.range.offset, (found?.range.offset ?? 0) + (found?.range.length ?? 0))).toBe("国家级");
    }),
    { numRuns: 200 },
  );
});

test("whatever the texts say, every note lies within the text it is about", () => {
  const piece = fc.constantFrom(
    ...'满100减20,8.5折,￥２００,元,券,有效期至,领取后,48小时内,7天,2026-06-18,最,第一,国家级,测试,xxx,https://example.com/,2021000000000001,appId=,不可,转赠,出示二维码,$a$,\0,\n,",😀,1.,：'.split(
      ",",
    ),
  );
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, texts, texts, texts, (title, logoText, label, terms) => {
      const document = writeVoucher({ title, logoText, mtel: label, terms: { [label]: terms } });
      for (const { code, pointer, range } of checkTemplate(document, { ...fixtureOptions, now: new Date(0) })) {
        if (!code.startsWith("meaning.")) continue;
        const { text } = document;
        expect(range.offset + range.length, `${code} ${pointer}`).toBeLessThanOrEqual(text.length);
        expect(range.length, `${code} ${pointer}`).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});
