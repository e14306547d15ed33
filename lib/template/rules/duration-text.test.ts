import fc from "fast-check";
import { expect, test } from "vitest";
import { readValidity, type WrittenDay } from "./duration-text";

const day = ({ year, month, day }: WrittenDay): string => `${year ?? "?"}-${month}-${day}`;
const read = (text: string): string[] =>
  [...readValidity(text)].map((found) =>
    found.kind === "span" ? `${found.amount} ${found.unit}` : `${found.from ? `${day(found.from)} ` : ""}to ${day(found.until)}`,
  );

test.each([
  ["红包核销时间:48小时内", "48 hour"],
  ["48小时内有效", "48 hour"],
  ["请在领取后48小时内使用", "48 hour"],
  ["7天内有效", "7 day"],
  ["领取后3天", "3 day"],
  ["自领取之日起30天内有效", "30 day"],
  ["自领取之日起，7日内核销", "7 day"],
  ["有效期：领取后7天", "7 day"],
  ["有效期为自领取之日起算十五天", "15 day"],
  ["有效期限：一个月", "1 month"],
  ["有效期一年", "1 year"],
  ["有效期为派发之日起15日内有效", "15 day"],
  ["领取后3个自然月内可用", "3 month"],
  ["领取后半年内可用", "6 month"],
  ["领取后两周内使用", "14 day"],
  ["3天后自动过期", "3 day"],
  ["1.7天内有效", "7 day"],
  ["领取后,7天内有效，逾期不退", "7 day"],
  ["四十八小时内未使用自动失效", "48 hour"],
  ["有效期至2026年06月18日", "to 2026-6-18"],
  ["该优惠有效期：截止至2026年6月18日", "to 2026-6-18"],
  ["有效期至：：2026-06-18 23:59:59", "to 2026-6-18"],
  ["有效期：2026.6.1-2026.6.30", "2026-6-1 to 2026-6-30"],
  ["使用时间：2026年6月1日至6月30日", "2026-6-1 to 2026-6-30"],
  ["请于2026年12月31日前使用", "to 2026-12-31"],
  ["2026/6/1 00:00-2026/6/30 23:59有效", "2026-6-1 to 2026-6-30"],
  ["6月18日前有效", "to ?-6-18"],
  ["本券截止2026-06-18", "to 2026-6-18"],
  ["过期时间：2026-06-18", "to 2026-6-18"],
])("“%s” says %s", (text, validity) => {
  expect(read(text)).toEqual([validity]);
});

test.each([
  "24小时客服热线",
  "营业时间：24小时",
  "请提前2小时预约",
  "使用前请提前1天预约",
  "每次停车2小时内免费",
  "免费体验健身房3天",
  "退款将在3个工作日内到账",
  "购买后7天内未使用可全额退款",
  "下单后15天内有效退换",
  "领取后24小时内到账",
  "领取后1天生效",
  "每天限用1次，7天内可使用3次",
  "两天一夜双人套餐",
  "三周年庆专享",
  "会员每30天可领1次",
  "二维码生成后1小时内有效",
  "活动时间：2026年6月1日至6月30日",
  "不可用日期：2026年10月1日至10月7日",
  "2026年10月1日至10月7日期间不可使用",
  "2026年6月18日前预约",
  "演出时间：2026年6月18日",
  "2026年5月1日起可用",
  "满7天可提现",
  "仅6月18日有效",
  "8.5折",
])("“%s” says nothing about it", (text) => {
  expect(read(text)).toEqual([]);
});

test("reads any text, and what it reports lies within", () => {
  const piece = fc.constantFrom(
    "有效期",
    "领取后",
    "7天",
    "48小时",
    "内",
    "使用",
    "2026-06-18",
    "6月18日",
    "至",
    "前",
    "两",
    "\0",
    "\n",
    "：",
    "-",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      for (const { index, length } of readValidity(text)) {
        expect(length).toBeGreaterThan(0);
        expect(text.slice(index, index + length)).not.toContain("\0");
      }
    }),
  );
});
