import { expect, test } from "vitest";
import { foldDigits, markListNumbers, readNumber } from "./number-text";

test.each([
  ["200", 200],
  ["1,000.00", 1000],
  ["8.5", 8.5],
  ["五", 5],
  ["十", 10],
  ["十二", 12],
  ["四十八", 48],
  ["两百", 200],
  ["二百五十", 250],
  ["一百零五", 105],
  ["三千", 3000],
  ["一千零五十", 1050],
])("%s is %d", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(["百", "一百五", "二三", "十百", "五十三百", "零", "一零", ""])("“%s” is no number, or more than one", (text) => {
  expect(readNumber(text)).toBeNull();
});

test("full-width digits are folded without moving anything", () => {
  expect(foldDigits("满１００．５元，￥２０")).toBe("满100.5元，¥20");
});

test.each([
  ["1.100元红包", "1、100元红包"],
  ["1.50元红包不找零；\n2.每人限领1张", "1、50元红包不找零；\n2.每人限领1张"],
  ["9.9元购", "9.9元购"],
  ["1.每人限领1张\n满9.9元可用", "1.每人限领1张\n满9.9元可用"],
  ["\n \n\t1.100元红包", "\n \n\t1、100元红包"],
])("the line's number is none of the amount's digits: %j", (text, marked) => {
  expect(markListNumbers(text)).toBe(marked);
});

test("a million empty lines are read in one go", () => {
  const lines = "\n \t".repeat(333_333);
  expect(markListNumbers(`${lines}1.100元红包`)).toBe(`${lines}1、100元红包`);
});
