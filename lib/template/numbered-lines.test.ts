import { expect, test } from "vitest";
import { countNumbered, nextNumber, renumber } from "./numbered-lines";
import { redPacketContent } from "./red-packet";

const enter = (text: string, caret = text.length): string => {
  const next = nextNumber(text, caret);
  return next ? `${text.slice(0, next.from)}${next.insert}|${text.slice(next.to)}` : "none";
};

test("Enter goes on with the next number, in the line's own style", () => {
  expect(enter("1.每人限领一张")).toBe("1.每人限领一张\n2.|");
  expect(enter("说明:\n（9） 不可叠加")).toBe("说明:\n（9） 不可叠加\n（10） |");
  expect(enter("  2、不得转赠，不得提现", 7)).toBe("  2、不得转\n  3、|赠，不得提现");
});

test("Enter after a number alone ends the list, and elsewhere it is a line break", () => {
  expect(enter("1.每人限领一张\n2.")).toBe("1.每人限领一张\n|");
  expect(enter("没有编号")).toBe("none");
  expect(enter("3.5折封顶")).toBe("none");
  expect(enter("2026.1.1起")).toBe("none");
  expect(enter("1.每人限领一张", 0)).toBe("none");
});

test("numbers are put in order, list by list", () => {
  expect(renumber("1.甲\n3.乙\n3.丙")).toBe("1.甲\n2.乙\n3.丙");
  expect(renumber("2、甲\n\n5、乙\n退款：\n1、丙\n4、丁")).toBe("1、甲\n\n2、乙\n退款：\n1、丙\n2、丁");
  expect(renumber("1.甲\n(1)子\n(3)子\n2.乙\n(1)子")).toBe("1.甲\n(1)子\n(2)子\n2.乙\n(1)子");
});

test("what is in order stays as it is", () => {
  const terms: string = JSON.parse(redPacketContent).evoucherInfo.einfo.backFields[0].value;
  expect(renumber(terms)).toBe(terms);
  expect(countNumbered(terms)).toBe(9);
});
