import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmounts } from "./amount-text";
import { foldDigits } from "./number-text";

const read = (text: string): string[] =>
  readAmounts(text)
    .sort((a, b) => a.index - b.index)
    .map(({ kind, value }) => `${kind} ${value}`);

describe("what a text promises", () => {
  test.each([
    ["福利领取200元购物红包", ["benefit 200"]],
    ["￥1,000.00现金红包", ["benefit 1000"]],
    ["两百元代金券", ["benefit 200"]],
    ["１００元优惠券", ["benefit 100"]],
    ["立减5元", ["benefit 5"]],
    ["本券面值为50元", ["benefit 50"]],
    ["优惠券20元", ["benefit 20"]],
    ["200元", ["plain 200"]],
    ["满100减20", ["threshold 100", "benefit 20"]],
    ["满100元立减20元券", ["threshold 100", "benefit 20"]],
    ["满100元可用20元红包", ["threshold 100", "benefit 20"]],
    ["满200享8折", ["threshold 200", "discount 80"]],
    ["无门槛10元券", ["threshold 0", "benefit 10"]],
    ["8.5折", ["discount 85"]],
    ["85折", ["discount 85"]],
    ["全场八五折", ["discount 85"]],
    ["第二杯五折", ["discount 50"]],
    ["5元+10元红包", ["benefit 5", "benefit 10"]],
    ["88元双人套餐券", ["plain 88"]],
    ["1万元奖励金", ["benefit 10000"]],
    ["9.9元抢50元代金券", ["benefit 50"]],
  ])("%s", (text, amounts) => {
    expect(read(foldDigits(text))).toEqual(amounts);
  });
});

test.each(["内含10元券3张", "3张10元券", "5元红包×4个"])("“%s” is an amount of more than one", (text) => {
  expect(read(text)).toEqual([expect.stringMatching(/^several /)]);
});

test.each([
  "原价299元",
  "最高可减200元",
  "低至5折",
  "5折起",
  "5-20元随机红包",
  "订单满88元包邮",
  "每人限领1张",
  "400-820-1234",
  "满2件赠1件",
  "仅需9.9元",
  "超出88元部分需补差价",
  "百元红包",
  "三折叠雨伞",
  "2026年6月18日",
])("“%s” promises no single amount", (text) => {
  expect(read(text)).toEqual([]);
});

test("reads any text, and in time that grows with its length alone", () => {
  const piece = fc.constantFrom("满", "100", "元", "减", "¥", "8.5折", "券", "、", "+", "一百", "最高", "3张", " ", "\n", ",", ".");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const { index, length, value } of readAmounts(text)) {
        expect(index + length).toBeLessThanOrEqual(text.length);
        expect(value).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
