import { expect, test } from "vitest";
import { findSampleAddresses, findSamplePieces, isSampleText } from "./sample-text";

const isSample = (text: string): boolean => isSampleText(text, false) || !findSamplePieces(text).next().done;

test.each([
  "测试",
  "test",
  "Test 1",
  "测试优惠券",
  "满减券测试",
  "【测试】200元红包",
  "测试200元红包",
  "示例商户",
  "新优惠券",
  "商户名称",
  "优惠券名称",
  "请输入标题",
  "请填写使用须知",
  "在此填写使用规则",
  "地址：待定",
  "XXX有限公司",
  "满xx元可用",
  "某某店铺专享",
  "123456",
  "00000000",
  "undefined",
  "[object Object]",
  "Lorem ipsum dolor sit amet",
  "客服电话：13800138000",
  "客服热线 400-000-0000",
  "010-12345678",
  "...",
])("“%s” is a left-over", (text) => {
  expect(isSample(text)).toBe(true);
});

test.each([
  "性格测试体验券",
  "视力测试仪满减",
  "网速测试3次",
  "请填写正确的收货地址",
  "核销时请输入券码",
  "结算时请在此输入兑换码的后四位".replace("在此", ""),
  "XXL码T恤",
  "XXXL",
  "138xxxx5678",
  "400-820-1234",
  "13912345670",
  "latest 优惠",
  "这里是春城",
  "无",
  "暂无",
  "100",
  "8.8折",
  "201901012345678",
])("“%s” is none", (text) => {
  expect(isSample(text)).toBe(false);
});

test("a field's name is right as a label", () => {
  expect(isSampleText("商品名称", true)).toBe(false);
  expect(isSampleText("标题", true)).toBe(false);
  expect(isSampleText("测试", true)).toBe(true);
});

test.each([
  "https://example.com/a.png",
  "https://img.example.org/a",
  "http://localhost:3000/logo.png",
  "https://www.test.com/x",
  "https://placehold.co/500",
])("%s leads nowhere", (address) => {
  expect([...findSampleAddresses(`见 ${address}`)]).toMatchObject([{ address, index: 2 }]);
});

test.each(["https://myexample.com/a.png", "https://example.com.cn.shop/a", "https://test.shop/a", "https://cdn.shop.cn/example.com.png"])(
  "%s may lead somewhere",
  (address) => {
    expect([...findSampleAddresses(address)]).toEqual([]);
  },
);
